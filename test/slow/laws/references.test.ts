import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { makeSource, type Source } from '#shared/brief/kinds/source.ts';
import { expectReadBack, referenceWriters, type WrittenFormat } from '../../laws/reference-sources.ts';
import { hasProgram } from '../pdf/pdf-tools.ts';

test.each(Object.keys(referenceWriters) as WrittenFormat[])(
  'what is written as %s is read back equal, whatever signs are in it',
  (format) => expectReadBack(format, 1_000),
  120_000,
);

const sources: readonly Source[] = [
  {
    ...makeSource('a', 'a0', 'NATO ships & 100 % of {ice} in the Velani Strait: a_b #7'),
    originator: 'Doe, Jane; van der Berg, Jan; Ministry of Defence, Norway',
    publisher: 'Journal of Ice',
    reference: 'https://doi.org/10.1000/Ice_7',
    published: '2026-03-04',
    type: 'academic',
    language: 'en-GB',
  },
  {
    ...makeSource('b', 'a1', 'Harbour closed <again>'),
    originator: 'Reuters',
    publisher: 'Reuters World',
    reference: 'https://example.org/a_b?q=1%202',
    published: '2026-11-18',
    accessed: '2026-11-20',
    type: 'news',
  },
  {
    ...makeSource('c', 'a2', 'Pilots of the North'),
    publisher: 'Ilsen Press',
    type: 'book',
    descriptor: 'Published 2019.',
  },
];

interface Item {
  readonly title: string;
  readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
  readonly DOI?: string;
  readonly URL?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
}

/** What pandoc reads of a list. */
function inPandoc(format: 'bibtex' | 'biblatex' | 'csljson', text: string): readonly Item[] {
  const made = spawnSync('pandoc', ['-f', format, '-t', 'csljson'], { input: text, encoding: 'utf8' });
  expect([made.status, made.stderr]).toEqual([0, '']);
  return JSON.parse(made.stdout);
}

const plainTitle = (title: string) => title.replace(/<\/?span[^>]*>/g, '');

describe.skipIf(!hasProgram('pandoc'))('pandoc', () => {
  test.each([
    ['csljson', referenceWriters['csl-json']],
    ['biblatex', referenceWriters.bibtex],
    ['bibtex', referenceWriters.bibtex],
  ] as const)('reads our %s', (format, write) => {
    const items = inPandoc(format, write(sources));
    expect(items.map(({ title }) => plainTitle(title))).toEqual(sources.map(({ title }) => title));
    const [first, second, third] = items;
    expect(first?.author?.map(({ family, literal }) => family ?? literal)).toEqual([
      'Doe',
      'Berg',
      'Ministry of Defence, Norway',
    ]);
    expect(first?.DOI).toBe('10.1000/Ice_7');
    expect(second?.URL).toBe('https://example.org/a_b?q=1%202');
    const years = items.map(({ issued }) => issued?.['date-parts'][0]?.[0]);
    expect(years).toEqual([2026, 2026, 2019]);
    expect(third?.author ?? []).toEqual([]);
  });
});
