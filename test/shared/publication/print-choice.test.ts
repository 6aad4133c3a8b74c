import { describe, expect, test } from 'vitest';
import { renderExport } from '#engine/export/write-export.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { usualMatrixChoice } from '#shared/analysis/choice.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { type ExportFormat, exportFormatNames, hasChoice } from '#shared/publication/formats.ts';
import { type PrintChoice, usualPrintChoice } from '#shared/publication/print-choice.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import { docxWords, htmlWords, markdownWords } from '../../fixtures/read-exports.ts';
import { withAnalysts } from '../../fixtures/with-analysts.ts';

const date = '2026-11-18T08:00:00Z';
const sample = withAnalysts(sampleBrief('sample', date));

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

const readers: Partial<Record<ExportFormat, (bytes: Uint8Array) => string>> = {
  docx: docxWords,
  html: (bytes) => htmlWords(new TextDecoder().decode(bytes)),
  md: (bytes) => markdownWords(new TextDecoder().decode(bytes)),
  txt: (bytes) => new TextDecoder().decode(bytes),
};

async function wordsOf(format: ExportFormat, print: PrintChoice): Promise<string> {
  const made = await renderExport(sample, { format, pdfStandard: 'ua-1' }, { date, print });
  if (!made.ok) throw new Error(made.error.message);
  const read = readers[format];
  // The words of a PDF are those of the publication that it is set from.
  const words = read
    ? read(made.value.bytes)
    : publicationLines(buildPublication(sample, { date, print })).join('\n');
  return plain(words);
}

const printed = exportFormatNames.filter((format) => hasChoice(format, 'matrix'));
const all: PrintChoice = {
  matrix: usualMatrixChoice,
  given: true,
  estimates: true,
  links: true,
  ledger: true,
};
const none: PrintChoice = { matrix: null, given: false, estimates: false, links: false, ledger: false };

/** What each choice adds, by a phrase of each of its parts. */
const phrases: readonly (readonly [keyof PrintChoice, ...string[]])[] = [
  ['matrix', 'How the hypotheses stand', 'unless ratings move by two steps', 'E13 carries it'],
  [
    'given',
    'given: 65–75 %',
    'As they were given, the likelihoods add up to 102–122 %; they were divided by their sum',
  ],
  [
    'estimates',
    'Numbers of several analysts',
    '60 %, 30 %, 55 %',
    '29–60 %, unlikely to likely',
    '3 analysts gave numbers apart from each other, each made coherent by dividing by their sum; the mean gives all of them equal weight. 1 more was asked and is not counted, since a number is missing.',
  ],
  ['links', 'Rests on evidence E1, E4, E5 and E11; hypothesis A; assumption 2; information gap 1.'],
  [
    'ledger',
    'To be decided by 31 March 2027: Occurred if the Harbour Authority collects the tariff',
    'Was to be decided by 2 November 2026',
    'Outcome on 3 October 2026: occurred. Source: Notice to Mariners 41/2026, Corvane Gazette.',
  ],
];

describe('what is printed of the reasoning', () => {
  test.each(printed)('is in %s what was chosen, and no more', async (format) => {
    const [whole, without] = [await wordsOf(format, all), await wordsOf(format, none)];
    for (const [choice, ...parts] of phrases) {
      const alone = await wordsOf(format, { ...none, [choice]: all[choice] });
      for (const part of parts) {
        expect(whole, `${format}: ${part}`).toContain(part);
        expect(alone, `${format}: ${part}`).toContain(part);
        expect(without, `${format}: ${part}`).not.toContain(part);
      }
    }
  });

  test.each(printed)('rests in %s on sources with what ICD 206 asks of them', async (format) => {
    const words = (await wordsOf(format, usualPrintChoice)).replaceAll(/\s+/g, ' ');
    for (const part of [
      '2 outlets, 1 origin',
      '2 outlets, 2 origins, independent of each other',
      'Usually reliable (B) until 9 November 2026: the waits it reported for August are not in the vessel tracks.',
      '[Acta oficiala, sezida dal 5 novembre 2026]',
      'translated by Tomas Vey',
      'Made with artificial intelligence: Havnwatch, version 3.2, threshold 0.8',
      'Lineage: sum of several sources.',
      'Repeats note 9.',
      'Archived copy: SHA-256 ',
    ]) {
      expect(words, `${format}: ${part}`).toContain(part);
    }
  });

  test('usually leaves out the matrix and the numbers given', () => {
    const words = (print?: PrintChoice) =>
      publicationLines(buildPublication(sample, { date, ...(print && { print }) }));
    expect(words()).toEqual(words(usualPrintChoice));
    expect(usualPrintChoice).toEqual({ ...none, links: true, ledger: true });
  });
});
