import os from 'node:os';
import { describe, expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { pdfStandards } from '#shared/publication/formats.ts';
import {
  heading,
  list,
  longPublication,
  paragraph,
  richPublication,
  table,
  text,
} from '../../fixtures/publication.ts';
import {
  comparable,
  hasProgram,
  pageText,
  publicationText,
  run,
  spokenHead,
  structure,
  withPdf,
} from './pdf-tools.ts';

const hasPoppler = hasProgram('pdftotext') && hasProgram('pdfinfo') && hasProgram('pdffonts');
const hasQpdf = hasProgram('qpdf');

const withoutRtl = {
  ...richPublication,
  blocks: richPublication.blocks.filter((block) => !/[\u0590-\u06ff]/.test(JSON.stringify(block))),
};

describe.skipIf(!hasPoppler).each(pdfStandards)('a PDF of standard %s', (standard) => {
  test('has the words of the publication, in its order', () =>
    withPdf(withoutRtl, standard, (file) => {
      expect(comparable(pageText(file))).toBe(comparable(publicationText(withoutRtl)));
    }));

  test('is tagged as a document with headings, lists, quotations and tables', () =>
    withPdf(richPublication, standard, (file) => {
      const tags = structure(file).map((element) => element.tag);
      for (const tag of [
        'Document',
        'P',
        'H1',
        'H2',
        'L',
        'LI',
        'Lbl',
        'LBody',
        'Table',
        'THead',
        'TBody',
        'TR',
        'TH',
        'TD',
        'Caption',
        'BlockQuote',
        'Link',
      ]) {
        expect(tags).toContain(tag);
      }
      const headings = structure(file).filter((element) => /^H\d$/.test(element.tag));
      expect(headings.map((element) => `${element.tag} ${element.text}`)).toEqual(
        richPublication.blocks.flatMap((block) =>
          block.kind === 'heading'
            ? [
                `H${block.level} ${block.number === '' ? '' : `${block.number} `}${block.content.map((part) => (part.kind === 'text' ? part.text : '')).join('')}`,
              ]
            : [],
        ),
      );
    }));

  test('has every font embedded, with a way back to text', () =>
    withPdf(richPublication, standard, (file) => {
      const fonts = run('pdffonts', file).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(5);
      for (const font of fonts) expect(font).toMatch(/\s+yes\s+yes\s+yes\s+\d+\s+\d+$/);
    }));

  test('says its title, authors, keywords, date and language and nothing of this machine', () =>
    withPdf(richPublication, standard, (file) => {
      const info = run('pdfinfo', file);
      expect(info).toMatch(/Title:\s+Corvane is likely to keep the Velani Strait open/);
      expect(info).toMatch(/Author:\s+A\. Sorel, M\. Ithaca/);
      expect(info).toMatch(/Keywords:\s+Velani Strait, tankers, pilotage/);
      expect(info).toMatch(/Subject:\s+TLP:AMBER\. Limited disclosure/);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(/JavaScript:\s+no/);
      expect(run('pdfinfo', '-isodates', file)).toMatch(/CreationDate:\s+2026-11-18T06:00:00/);
      const everything = info + run('pdfinfo', '-meta', file);
      for (const secret of [os.hostname(), os.userInfo().username, os.homedir(), process.cwd()]) {
        expect(everything).not.toContain(secret);
      }
      expect(run('pdfinfo', '-meta', file)).toContain('en-GB');
    }));

  test('has the marking in the head and the foot of every page, and the pages counted', () =>
    withPdf(longPublication(6), standard, (file) => {
      const count = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file))?.[1]);
      for (let page = 1; page <= count; page += 1) {
        const part = (y: string, height: string) =>
          run(
            'pdftotext',
            '-f',
            `${page}`,
            '-l',
            `${page}`,
            '-x',
            '0',
            '-y',
            y,
            '-W',
            '596',
            '-H',
            height,
            file,
            '-',
          );
        expect(part('0', '75')).toContain('TLP:AMBER');
        expect(part('770', '72')).toContain('TLP:AMBER');
        expect(part('770', '72')).toContain(`${page} of ${count}`);
      }
    }));

  test.skipIf(!hasQpdf)('is sound, has bookmarks for its headings and no actions', () =>
    withPdf(richPublication, standard, (file) => {
      expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
      const json: unknown = JSON.parse(run('qpdf', '--json', file));
      const outlines = JSON.stringify(json).match(/"title":"[^"]*"/g) ?? [];
      expect(outlines.map((title) => title.slice(9, -1))).toEqual(
        expect.arrayContaining(['1 Bottom line up front', '2 Competing hypotheses', 'Indicators', 'Sources']),
      );
      const source = JSON.stringify(json);
      expect(source).not.toMatch(/"\/(?:JS|JavaScript|AA|OpenAction|Launch|EmbeddedFiles|SubmitForm)"/);
    }),
  );
});

describe.skipIf(!hasPoppler)('the PDF of the sample brief', () => {
  const brief = sampleBrief('7a0f6f1e-6f0a-4b7e-9c58-0d2a3f1b4c5d', '2026-11-18T06:00:00.000Z');
  const publication = buildPublication(brief, { date: '2026-11-18T06:00:00.000Z' });

  test.each(pdfStandards)('has its words in order and no findings, as %s', (standard) =>
    withPdf(publication, standard, (file, findings) => {
      expect(findings).toEqual([]);
      const told = structure(file).map((element) => element.text);
      expect(comparable(told.join(''))).toBe(
        comparable(spokenHead(publication) + publicationText(publication)),
      );
    }),
  );
});

describe.skipIf(!hasPoppler)('no-break spaces', () => {
  test('are spaces to one who searches, hold their words on one line, and lose no words behind them', () => {
    const sentence = 'The rate is 55–80\u00a0%; boats of N.\u00a0Orsk board from the\u00a0north. ';
    return withPdf(
      { ...richPublication, blocks: [paragraph(text(sentence.repeat(40).trim()))], notes: [] },
      'ua-1',
      (file) => {
        const told = structure(file)
          .map((element) => element.text)
          .join(' ');
        expect(told.split('board').length - 1).toBe(40);
        const page = pageText(file);
        for (const held of ['55–80 %;', 'N. Orsk', 'the north.'])
          expect(page.split(held).length - 1).toBe(40);
      },
    );
  });
});

describe.skipIf(!hasPoppler)('a long PDF', () => {
  test('has its words in its structure, in order, however pages break', () =>
    withPdf(longPublication(14), 'ua-1', (file) => {
      const told = structure(file).map((element) => element.text);
      const long = longPublication(14);
      expect(comparable(told.join(''))).toBe(comparable(spokenHead(long) + publicationText(long)));
      expect(Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file))?.[1])).toBeGreaterThan(15);
    }));

  test('repeats the header of a table on every page the table reaches', () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Row ${index + 1}`, 'supported']);
    const publication = {
      ...richPublication,
      blocks: [table([0.5, 0.5], ['Assumption', 'Status'], rows)],
      notes: [],
    };
    return withPdf(publication, 'ua-1', (file) => {
      const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file))?.[1]);
      expect(pages).toBeGreaterThan(2);
      expect(pageText(file).match(/^Assumption Status$/gm)).toHaveLength(pages);
      expect(structure(file).filter((element) => element.tag === 'TH')).toHaveLength(2);
    });
  });
});

describe.skipIf(!hasPoppler)('names and scripts', () => {
  const names = 'Zelenskyy Łódź Göçmen Ἀθῆναι Київ Þórður Žižek Đà Nẵng Şırnak Ґонта Åland İzmir ẞ';
  test('names of Europe come out as they were written', () =>
    withPdf(
      {
        ...richPublication,
        blocks: [heading(1, '1', names), list(names), paragraph(text(names, 'bold', 'italic'))],
        notes: [],
      },
      'ua-1',
      (file, findings) => {
        expect(findings).toEqual([]);
        expect(comparable(pageText(file)).split(comparable(names))).toHaveLength(4);
      },
    ));

  test('Arabic and Hebrew come out letter by letter, from right to left', () =>
    withPdf(
      {
        ...richPublication,
        blocks: [paragraph(text('القاهرة مدينة كبيرة على النيل')), paragraph(text('חיפה עיר נמל'))],
        notes: [],
      },
      'ua-1',
      (file, findings) => {
        expect(findings).toEqual([]);
        const out = run('pdftotext', file, '-');
        for (const word of ['القاهرة', 'مدينة', 'كبيرة', 'على', 'النيل', 'חיפה', 'עיר', 'נמל'])
          expect(out).toContain(word);
      },
    ));

  test('what no font has is named on the page', () =>
    withPdf(
      { ...richPublication, blocks: [paragraph(text('before \ue000 after'))], notes: [] },
      'a-2a',
      (file, findings) => {
        expect(pageText(file)).toContain('before [U+E000] after');
        expect(findings).toHaveLength(1);
      },
    ));

  test('words without spaces stay on the page', () => {
    const word = 'w'.repeat(400);
    return withPdf(
      { ...richPublication, title: word, blocks: [paragraph(text(word)), heading(1, '', word)], notes: [] },
      'ua-1',
      (file) => {
        expect(comparable(pageText(file)).split(word)).toHaveLength(4);
        const right = [...run('pdftotext', '-bbox', file, '-').matchAll(/xMax="([\d.]+)"/g)].map((match) =>
          Number(match[1]),
        );
        expect(Math.max(...right)).toBeLessThan(530);
      },
    );
  });
});
