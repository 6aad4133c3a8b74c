import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyWordTemplate } from '#engine/export/word-template.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { makeTemplates } from '#resources/templates/house-templates.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { buildPublication } from '#shared/publication/build.ts';
import type { Block, Publication } from '#shared/publication/publication.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { writeMarkdown } from '#shared/publication/writers/markdown.ts';
import { readText } from '#shared/readers/read.ts';
import { cell, heading, note, paragraph, text, withoutNoteHeading } from '../../fixtures/publication.ts';
import { words } from '../../shared/publication/brief-texts.ts';
import { hasProgram, officeTemplate, pagesInLibreOffice, readByPandoc } from './word-tools.ts';

const date = '2026-11-18T08:00:00Z';
const sample = sampleBrief('sample', date);
const report = readFileSync(join(import.meta.dirname, '../../fixtures/reports/d-full.txt'), 'utf8');
const briefs: Readonly<Record<string, Brief>> = {
  'the sample': sample,
  'an imported report': readText(report, { newId: countingIds('i'), now: date }).brief,
};
const published = (brief: Brief) => buildPublication(brief, { date });

/** Words in reading order, those of the notes left out: each program puts notes where it likes. */
function bodyWords(publication: Publication): string[] {
  const blocks = publication.blocks.map((block) =>
    block.kind === 'heading' ? { ...block, number: '' } : block,
  );
  return words(publicationLines({ ...publication, blocks, notes: [] }).join('\n'));
}

const oneLine = (page: string): string => page.replace(/\s+/g, ' ');

/** How many words of the one do not follow, in order, in the other. */
function missing(wanted: readonly string[], found: readonly string[]): string[] {
  let at = 0;
  return wanted.filter((word) => {
    const next = found.indexOf(word, at);
    if (next === -1) return true;
    at = next + 1;
    return false;
  });
}

describe.skipIf(!hasProgram('pandoc')).each(Object.keys(briefs))('pandoc reads %s', (name) => {
  const publication = published(briefs[name] ?? sample);

  test('from Word, every word in order', async () => {
    const text = await readByPandoc(await writeDocx(publication), 'docx');
    expect(missing(bodyWords(withoutNoteHeading(publication)), words(text))).toEqual([]);
  });

  test('from Markdown, every word in order', async () => {
    const text = await readByPandoc(writeMarkdown(publication), 'gfm');
    expect(missing(bodyWords(publication), words(text))).toEqual([]);
  });
});

describe.skipIf(!hasProgram('soffice') || !hasProgram('pdftotext'))('LibreOffice opens the sample', () => {
  const publication = published(sample);

  test('with its sections, tables and notes, marking and page numbers on every page', async () => {
    const pages = await pagesInLibreOffice(await writeDocx(publication));
    const known = new Set(words(pages.join('\n')));
    const wanted = words(publicationLines(withoutNoteHeading(publication)).join('\n'));
    expect(wanted.filter((word) => !known.has(word))).toEqual([]);
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, page] of pages.entries()) {
      expect(page.match(/TLP:AMBER/g), `page ${index + 1}`).toHaveLength(2);
      expect(page).toContain(`${index + 1} of ${pages.length}`);
    }
  });

  test('with every source once, as a footnote on the page where it is first cited', async () => {
    const pages = (await pagesInLibreOffice(await writeDocx(publication))).map(oneLine);
    const pageOf = (words: string) => pages.flatMap((page, index) => (page.includes(words) ? [index] : []));
    for (const [cited, source] of [
      ['made to take and to pay.1, 2, 3, 4, 5 We have', '1 Corvane Harbour Authority, Notice to Mariners'],
      ['announced timetable,12, p. 4 so', '12 Velani Pilots’ Guild, Roster and training'],
      ['up from 0.11 in August.14', '14 Lanark Underwriters’ Circle, Weekly rate sheet'],
    ] as const) {
      expect(pageOf(source)).toHaveLength(1);
      expect(pageOf(cited)).toEqual(pageOf(source));
    }
    expect(pageOf('Sources cited')).toEqual([]);
  });

  test('with footnotes numbered alike wherever a source is first cited', async () => {
    const long: Block = {
      kind: 'table',
      caption: '',
      summary: 'A table that goes on over pages.',
      columnWidths: [0.5, 0.5],
      headerRowCount: 1,
      rows: [
        [cell([text('Head'), note([2])], true), cell('Other', true)],
        ...Array.from({ length: 60 }, (_, index) => [
          cell(`Row ${index}`),
          cell(index === 50 ? [text('late'), note([1, 3])] : 'x'),
        ]),
      ],
    };
    const blocks: Block[] = [
      { kind: 'heading', level: 1, number: '1', content: [text('Aim'), note([1])] },
      long,
      { kind: 'judgments', items: [{ blocks: [paragraph(text('Judged'), note([2, 3, 4]))] }] },
      heading(1, '', 'Sources'),
    ];
    const notes = [1, 2, 3, 4].map((number) => ({
      number,
      content: [text(`Source ${'abcd'[number - 1]}.`)],
    }));
    const pages = (await pagesInLibreOffice(await writeDocx({ ...publication, blocks, notes }))).map(oneLine);
    expect(pages.length).toBeGreaterThan(2);
    // The head of the table comes again on every page, its footnote does not.
    expect(pages[0]).toMatch(/Aim1 .*Head2 .*1 Source a\. 2 Source b\./);
    const all = pages.join(' ');
    expect(all.match(/Source [abcd]\./g)).toEqual(['Source a.', 'Source b.', 'Source c.', 'Source d.']);
    expect(all).toMatch(/late1, 3 .*Judged2, 3, 4 .*4 Source d\./);
    expect(pages.find((page) => page.includes('late1, 3'))).toContain('3 Source c.');
  });

  test('set in the formal template, with letterhead, running head and marking', async () => {
    const docx = await applyWordTemplate(
      await writeDocx(publication),
      (await makeTemplates())['formal.docx'],
    );
    if (!docx.ok) throw new Error(docx.error.message);
    const pages = await pagesInLibreOffice(docx.value);
    const [first = '', second = ''] = pages;
    expect(first).toMatch(/halden maritime desk.*Intelligence assessment/is);
    expect(second).toContain('Velani Strait: tanker passage goes on into spring');
    for (const page of pages) expect(page.match(/TLP:AMBER/g)).toHaveLength(2);
  });

  test('set in a template that LibreOffice made, with its three kinds of heads and feet, each marked', async () => {
    const docx = await applyWordTemplate(await writeDocx(publication), await officeTemplate());
    if (!docx.ok) throw new Error(docx.error.message);
    const pages = await pagesInLibreOffice(docx.value);
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, page] of pages.entries()) {
      const kind =
        index === 0
          ? /House letterhead.*Foot first/s
          : index % 2 === 0
            ? /House odd.*Foot odd/s
            : /House even.*Foot even/s;
      expect(page).toMatch(kind);
      expect(page.match(/TLP:AMBER/g), `page ${index + 1}`).toHaveLength(2);
    }
    const all = pages.join('\n');
    expect(all).toMatch(/^I\.\s*Bottom line up front/m);
    expect(all).not.toContain('Words of the house');
  });
});
