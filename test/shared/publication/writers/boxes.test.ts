import { describe, expect, test } from 'vitest';
import type { Block, Publication } from '#shared/publication/publication.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { writeHtml } from '#shared/publication/writers/html.ts';
import { writeMarkdown } from '#shared/publication/writers/markdown.ts';
import { pdfData } from '#shared/publication/writers/pdf-data.ts';
import { blockWords } from '#shared/publication/writers/text-blocks.ts';
import {
  box,
  heading,
  item,
  list,
  paragraph,
  richPublication,
  table,
  text,
} from '../../../fixtures/publication.ts';
import { docxWords, htmlWords, markdownWords, wordPartXml } from '../../../fixtures/read-exports.ts';

/* A box is a frame that may hold anything, stand anywhere, and says what it is in each format. */

const full = box(
  'Dissenting view',
  'Hydrographic Office',
  paragraph(text('The lane silts up.')),
  heading(2, '', 'Survey'),
  list('Eastern shoal', 'Western shoal'),
  table([0.5, 0.5], ['Depth', 'When'], [['9 m', 'May']]),
  box('Note', '', paragraph(text('Not published.'))),
);

const publicationOf = (...blocks: Block[]): Publication => ({
  ...richPublication,
  titleLines: [],
  blocks,
  notes: [],
});
const ofJudgment: Block = {
  kind: 'judgments',
  items: [item(paragraph(text('It stays open.')), full), item(paragraph(text('Fees rise.')))],
};
const inCell: Block = {
  ...table([1], ['Column'], []),
  rows: [[{ blocks: [full], isHeader: false, columnSpan: 1, rowSpan: 1 }]],
} as Block;
const places: readonly (readonly [string, Publication])[] = [
  ['on the page', publicationOf(full)],
  ['below a judgment', publicationOf(ofJudgment)],
  ['in a list', publicationOf(list(item(paragraph(text('An item')), full)))],
  ['in a cell', publicationOf(inCell)],
  ['in a quotation', publicationOf({ kind: 'quote', blocks: [full] })],
];

const plain = (words: string) => words.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

describe.each(places)('a box %s', (_, publication) => {
  const words = publicationLines(publication).flatMap((line) => line.split(/\s+/));

  test.each([
    ['Word', async () => docxWords(await writeDocx(publication))],
    ['HTML', async () => htmlWords(writeHtml(publication))],
    ['Markdown', async () => markdownWords(writeMarkdown(publication))],
    ['PDF', async () => JSON.stringify(pdfData(publication))],
  ] as const)('has its title and all that stands in it in %s', async (_name, write) => {
    const written = plain(await write());
    expect(written).toContain('Dissenting view: Hydrographic Office');
    expect(words.filter((word) => !written.includes(word))).toEqual([]);
  });

  test('is a table of one cell in Word, which ends with a paragraph', async () => {
    const xml = wordPartXml(await writeDocx(publication), 'word/document.xml');
    expect(xml).toMatch(/<w:tblStyle w:val="(?:BriefBox|KeyJudgmentBox)"\/>/);
    expect(xml).not.toMatch(/<\/w:tbl><\/w:tc>|<\/w:tbl><w:tbl>/);
  });
});

test('the bar beside the judgments goes on beside their boxes in Word', async () => {
  const xml = wordPartXml(await writeDocx(publicationOf(ofJudgment)), 'word/document.xml');
  expect(xml.match(/<w:tblStyle w:val="\w+"\/>/g)?.[0]).toContain('KeyJudgmentBox');
  expect(xml.match(/KeyJudgmentGap/g)).toHaveLength(2);
});

test('a box is told apart from the text to a screen reader, and stands in a quotation in Markdown', () => {
  const publication = publicationOf(full);
  expect(writeHtml(publication)).toContain(
    '<aside class="box" aria-label="Dissenting view: Hydrographic Office">',
  );
  expect(writeMarkdown(publication)).toContain(
    '> **Dissenting view: Hydrographic Office**\n>\n> The lane silts up.',
  );
});

test('in plain text its first line says what it is and whose', () => {
  expect(
    blockWords(box('Dissenting view', 'Navy', paragraph(text('No.')), paragraph(text('Why not.')))),
  ).toEqual(['Dissenting view (Navy): No.', 'Why not.']);
  expect(blockWords(box('Terms', ''))).toEqual(['Terms:']);
});

test('nested too deep for a frame, a box of a PDF keeps its words', () => {
  let nested: Block = full;
  for (let depth = 0; depth < 12; depth += 1) nested = { kind: 'quote', blocks: [nested] };
  const data = JSON.stringify(pdfData(publicationOf(nested)));
  expect(data).not.toContain('"kind":"box"');
  expect(data).toContain('Dissenting view: Hydrographic Office');
});
