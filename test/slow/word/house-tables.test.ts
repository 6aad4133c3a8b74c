import { describe, expect, test } from 'vitest';
import { applyWordTemplate } from '#engine/export/word-template.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { blockLines } from '#shared/publication/publication-text.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { houseTemplate, textParts } from '../../electron/engine/export/word-template-fixture.ts';
import { faultsInAll, hasProgram, pagesInLibreOffice } from './word-tools.ts';

/* Ratings and labels of the tables in houses whose prose and tables look otherwise: "CC" never becomes "C / C". */

const date = '2026-11-18T08:00:00Z';
const publication = buildPublication(sampleBrief('sample', date), { date });
const styles = textParts(houseTemplate())['word/styles.xml'] ?? '';

/** The template of a house with another Normal, another table style, or another page. */
function house(normal: string, table = '', margin = 1_800): Uint8Array {
  const changed = styles
    .replace('<w:name w:val="Normal"/>', () => `<w:name w:val="Normal"/>${normal}`)
    .replace('<w:name w:val="House Table"/>', () => `<w:name w:val="House Table"/>${table}`);
  const document = (textParts(houseTemplate())['word/document.xml'] ?? '').replaceAll(
    '"1800"',
    () => `"${margin}"`,
  );
  return houseTemplate({
    'word/styles.xml': changed,
    'word/document.xml': document,
    'word/header7.xml': null,
  });
}

const margins = (twips: number) =>
  `<w:tblPr><w:tblInd w:w="200" w:type="dxa"/><w:tblCellMar><w:left w:w="${twips}" w:type="dxa"/><w:right w:w="${twips}" w:type="dxa"/></w:tblCellMar></w:tblPr>`;

const houses: Readonly<Record<string, Uint8Array>> = {
  'indents first lines and justifies': house(
    '<w:pPr><w:ind w:left="120" w:firstLine="720"/><w:jc w:val="both"/></w:pPr>',
  ),
  'centres its text': house('<w:pPr><w:jc w:val="center"/></w:pPr>'),
  'has a table style with wide margins': house('', margins(180)),
  'sets large type on a narrow page': house('<w:rPr><w:sz w:val="26"/></w:rPr>', margins(108), 2_600),
};

/** The words of the printed tables that are signs rather than words, each as often as it stands there. */
const marks = publication.blocks
  .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
  .flatMap((cell) => cell.blocks.flatMap(blockLines))
  .filter((line) => /^(?:CC|II|NA|E\d+|[A-Z])$/.test(line));

const count = (all: readonly string[], wanted: string): number =>
  all.filter((each) => each === wanted).length;

describe.skipIf(!hasProgram('soffice'))('a house that', () => {
  test.each(Object.keys(houses))('%s has every rating and label in one piece', async (name) => {
    const docx = await applyWordTemplate(await writeDocx(publication), houses[name] ?? new Uint8Array());
    if (!docx.ok) throw new Error(docx.error.message);
    expect(await faultsInAll(docx.value, ['Office2007', 'Microsoft365'])).toEqual([]);
    const found = (await pagesInLibreOffice(docx.value)).join('\n').split(/[\s,]+/);
    for (const mark of new Set(marks.filter((each) => each.length > 1))) {
      expect(count(found, mark), mark).toBeGreaterThanOrEqual(count(marks, mark));
    }
    for (const label of [
      'Supporting',
      'Contradicting',
      'uncertainties',
      'Likelihood',
      'Grade',
      'Relevance',
    ]) {
      expect(found, label).toContain(label);
    }
  });
});
