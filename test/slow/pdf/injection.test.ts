import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Publication } from '#shared/publication/publication.ts';
import { printableText } from '#shared/publication/writers/pdf-text.ts';
import { cell, heading, list, paragraph, richPublication, text } from '../../fixtures/publication.ts';
import { comparable, hasProgram, run, withPdf } from './pdf-tools.ts';

/*
 * A brief's text is data: whatever it holds comes out of the file as it went in. The strings are made of what means
 * something to Typst, to JSON, to PDF and to bidirectional text, and of ordinary and extraordinary characters.
 */

const meaningful = [
  ...[
    '#',
    '##',
    '#panic()',
    '#eval("1")',
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.4"',
    '#let x = 1',
  ],
  ...[
    '$',
    '$x^2$',
    '\\',
    '\\\\',
    '\\u{41}',
    '\\n',
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    '@',
    '@ref',
    '<label>',
    '<',
    '>',
  ],
  ...[
    '"',
    '\\"',
    "'",
    '`',
    '```',
    '*',
    '**',
    '_',
    '__',
    '=',
    '==',
    '-',
    '--',
    '---',
    '+',
    '/',
    '//',
    '/*',
    '*/',
    '~',
  ],
  ...['...', ';', ':', '&', '&amp;', '%', '^', '|', 'https://a.example/?b=c#d', 'null', '__proto__'],
  ...[
    '\u0000',
    '\u0001',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u009d',
    '\t',
    '\ud800',
    '\udfff',
    '\ufffe',
    '\ufeff',
  ],
  ...[
    '\u200b',
    '\u200d',
    '\u00ad',
    '\u2060',
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u061c',
  ],
];
const scripts = [
  'Łódź',
  'Göçmen',
  'Київ',
  'Ἀθῆναι',
  'Đà Nẵng',
  'ﬁ',
  'ß',
  'İ',
  'ʼ',
  '½',
  '№',
  '→',
  '≤',
  '“quoted”',
  'a b',
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...meaningful) },
  { weight: 2, arbitrary: fc.constantFrom(...scripts) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.integer({ min: 0xa1, max: 0x17f }).map((code) => String.fromCodePoint(code)),
      maxLength: 4,
    }),
  },
);
const hostileString = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));

const count = 10_000;
const strings = fc.sample(hostileString, { numRuns: count, seed: 20_261_118 });

/** A mark no string holds, so that each can be found again. */
const fence = (index: number): string => `\u2016${index}\u2016`;

const publication: Publication = {
  ...richPublication,
  title: strings[0] ?? '',
  titleLines: [],
  marking: null,
  blocks: [
    heading(1, '1', 'Strings'),
    ...strings.map((value, index) => paragraph(text(`${fence(index)}x${value}`))),
  ],
  notes: [],
};

/** What the two halves of a pair become where they happen to meet. */
const unassigned = new Set([0x103ff]);

/** Characters that print, without order: what bidirectional text may move. */
const sorted = (value: string): string => Array.from(value).toSorted().join('');
const bidirectional = /[\u0590-\u06ff\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

describe.skipIf(!hasProgram('pdftotext'))('hostile strings', () => {
  test('ten thousand of them come out of the PDF as they went in', async () => {
    const out = await withPdf(publication, 'a-2a', (file) =>
      run('pdftotext', '-raw', '-nopgbrk', '-x', '0', '-y', '75', '-W', '596', '-H', '700', file, '-'),
    );
    const found = new Map(
      [...comparable(out).matchAll(/\u2016(\d+)\u2016x([^\u2016]*)/gu)].map((match) => [
        Number(match[1]),
        match[2] ?? '',
      ]),
    );
    const different = strings.flatMap((value, index) => {
      const expected = comparable(printableText(value, unassigned));
      const actual = found.get(index) ?? 'missing';
      const isSame = bidirectional.test(value) ? sorted(actual) === sorted(expected) : actual === expected;
      return isSame ? [] : [{ value, expected, actual }];
    });
    expect(found.size).toBe(count);
    expect(different).toEqual([]);
  });

  test('they are text in every other place of a publication, too', async () => {
    const few = strings.slice(0, 28).map((value) => `${value} end`);
    const [
      title = '',
      subtitle = '',
      serial = '',
      author = '',
      keyword = '',
      label = '',
      line = '',
      ...rest
    ] = few;
    const everywhere: Publication = {
      ...richPublication,
      title,
      subtitle,
      serial,
      authors: [author],
      keywords: [keyword],
      titleLines: [{ label, text: line }],
      marking: {
        text: 'TLP:RED',
        foreground: '#FF2B2B',
        background: '#000000',
        meaning: rest[0] ?? '',
        restrictions: rest[1] ?? '',
      },
      blocks: [
        heading(1, rest[2] ?? '', rest[3] ?? ''),
        list(...rest.slice(4, 10)),
        {
          kind: 'table',
          caption: rest[10] ?? '',
          summary: rest[11] ?? '',
          columnWidths: [0.3, 0.7],
          headerRowCount: 1,
          rows: [
            [cell(rest[12] ?? '', true), cell(rest[13] ?? '', true)],
            [cell(rest[14] ?? ''), cell(rest[15] ?? '')],
          ],
        },
        paragraph(
          { kind: 'note', citations: [{ numbers: [1], locator: rest[16] ?? '' }] },
          { kind: 'range', text: rest[17] ?? '' },
        ),
        paragraph({
          kind: 'link',
          href: `https://a.example/${encodeURIComponent(rest[18]?.toWellFormed() ?? '')}`,
          content: [text(rest[19] ?? '')],
        }),
      ],
      notes: [{ number: 1, content: [text(rest[20] ?? '')] }],
    };
    const unseen = new Set([author, keyword, rest[0], rest[11], rest[18]]);
    for (const standard of ['ua-1', 'a-2a'] as const) {
      await withPdf(everywhere, standard, (file) => {
        const out = comparable(run('pdftotext', '-raw', file, '-'));
        const printed = few.filter((value) => !unseen.has(value) && !bidirectional.test(value));
        expect(printed.length).toBeGreaterThan(15);
        for (const value of printed) expect(out).toContain(comparable(printableText(value, unassigned)));
      });
    }
  });
});
