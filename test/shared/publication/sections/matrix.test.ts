import { describe, expect, test } from 'vitest';
import { renderExport } from '#engine/export/write-export.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { type MatrixChoice, usualMatrixChoice } from '#shared/analysis/choice.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { copied } from '#shared/publication/copied.ts';
import { type ExportFormat, exportFormatNames, hasChoice } from '#shared/publication/formats.ts';
import { usualPrintChoice } from '#shared/publication/print-choice.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import { docxWords, htmlWords, markdownWords } from '../../../fixtures/read-exports.ts';

const date = '2026-11-18T08:00:00Z';
const sample = sampleBrief('sample', date);
const answer = 'Hypothesis A is least inconsistent with the evidence';

const linesOf = (brief: Brief, matrix: MatrixChoice | null): string[] =>
  publicationLines(buildPublication(brief, { date, print: { ...usualPrintChoice, matrix } }));

const readers: Partial<Record<ExportFormat, (bytes: Uint8Array) => string>> = {
  // What must stay on one line is held together by signs of its own.
  docx: (bytes) => docxWords(bytes).replaceAll('\u00a0', ' '),
  html: (bytes) => htmlWords(new TextDecoder().decode(bytes)),
  md: (bytes) => markdownWords(new TextDecoder().decode(bytes)),
  txt: (bytes) => new TextDecoder().decode(bytes),
};

async function wordsOf(format: ExportFormat, matrix: MatrixChoice | null): Promise<string> {
  const made = await renderExport(
    sample,
    { format, pdfStandard: 'ua-1' },
    { date, print: { ...usualPrintChoice, matrix } },
  );
  if (!made.ok) throw new Error(made.error.message);
  const read = readers[format];
  // The words of a PDF are those of the publication that it is set from.
  return read ? read(made.value.bytes) : linesOf(sample, matrix).join('\n');
}

describe('what the matrix says', () => {
  test.each(exportFormatNames.filter((format) => hasChoice(format, 'matrix')))(
    'is printed in %s if that is chosen, and not otherwise',
    async (format) => {
      expect(await wordsOf(format, usualMatrixChoice)).toContain(answer);
      expect(await wordsOf(format, null)).not.toContain(answer);
    },
  );

  test('stands below the evidence and before the assessment, and says how it was counted', () => {
    const lines = linesOf(sample, usualMatrixChoice);
    const at = lines.indexOf('How the hypotheses stand');
    expect(lines.findIndex((line) => line.startsWith('Grade: reliability'))).toBe(at - 1);
    expect(lines[at + 1]).toContain(`${answer}; B is too close`);
    expect(lines[at + 1]).toContain('E13 carries it. 80 of 80 cells are rated (100 %).');
    expect(lines[at + 1]).not.toContain('likelihoods');
    expect(lines[at + 2]).toContain('weighted by the credibility and relevance');
    expect(lines[at + 3]).toBe('Assessment');
    expect(linesOf(sample, { ...usualMatrixChoice, counting: 'count' })[at + 1]).toContain(
      'Inconsistency count',
    );
  });

  test('is followed by what the clock says, if that is given', () => {
    const clock = 'C was added after E7 (7 of 10 items were there).';
    const lines = linesOf(sample, { ...usualMatrixChoice, clock });
    const at = lines.indexOf('How the hypotheses stand');
    expect(lines[at + 1]?.endsWith(clock)).toBe(true);
    expect(linesOf(sample, { ...usualMatrixChoice, clock: '' })).toEqual(linesOf(sample, usualMatrixChoice));
  });

  test('is nothing where there is no ranking', () => {
    const empty = makeBrief('b', date);
    expect(linesOf(empty, usualMatrixChoice)).toEqual(linesOf(empty, null));
    const unrated = { ...sample, ratings: {} };
    expect(linesOf(unrated, usualMatrixChoice)).toEqual(linesOf(unrated, null));
  });

  test('is copied with the section it belongs to', () => {
    const copy = (sectionId: string | null, form: 'rich' | 'text' | 'markdown') =>
      copied(sample, { date, sectionId, form, print: { ...usualPrintChoice, matrix: usualMatrixChoice } })
        .text;
    for (const form of ['rich', 'text', 'markdown'] as const) {
      expect(copy(null, form)).toContain(answer);
      expect(copy('hypotheses', form)).toContain(answer);
      expect(copy('assumptions', form)).not.toContain(answer);
    }
  });
});
