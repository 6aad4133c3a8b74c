import fc from 'fast-check';
import { expect } from 'vitest';
import { type Brief, brief as briefSchema } from '#shared/brief/brief.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { anySigns } from '../../fixtures/any-signs.ts';
import { reportFixture, reportFixtureNames } from '../../fixtures/reports/report-fixture.ts';
import { missingWords, wordsOfBrief, wordsOfText } from './brief-words.ts';
import { read } from './reading.ts';

/* Texts for the laws of the importer, and what must hold of every reading. */

/** A brief that the model and the prose schema accept. */
export function expectValid(brief: Brief): void {
  expect(briefSchema.safeParse(brief).error?.issues[0]).toBeUndefined();
  for (const section of Object.values(brief.sections)) {
    expect(isValidProse(section.lead) && isValidProse(section.body)).toBe(true);
  }
}

/** A valid brief that holds every word of the text. */
export function expectAllWords(text: string): void {
  const { brief, report } = read(text);
  expectValid(brief);
  // A tag that is given twice stands once, and the report says so.
  if (report.leftOut.length > 0) return;
  expect(missingWords(wordsOfText(text), wordsOfBrief(brief, 30))).toEqual([]);
}

const lines = reportFixtureNames.flatMap((name) =>
  reportFixture(name)
    .split('\n')
    .filter((line) => line.trim() !== ''),
);

const mixedLine = fc
  .record({
    line: fc.constantFrom(...lines),
    cut: fc.option(fc.nat(200), { freq: 5 }),
    before: fc.constantFrom('', '', '', '    ', '  ', '# ', '\n', '* '),
  })
  .map((made) => made.before + made.line.slice(0, made.cut ?? undefined));

/** Lines of all fixtures mixed up, some of them cut off, indented or marked. */
export const mixedReports: fc.Arbitrary<string> = fc
  .record({
    lines: fc.array(mixedLine, { minLength: 1, maxLength: 30 }),
    gap: fc.constantFrom('\n', '\n\n'),
  })
  .map((made) => made.lines.join(made.gap));

const pieces = `\n|- |1. |**|#|:|;|<p>|</|<table><td>|> |[|](|BLUF|Hypothesis A: |2. Competing Hypotheses\n|x|\ud800|\0|&#x0;|\u2028`;

/** Any string, and strings of signs that mean something to a reader. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  anySigns(400),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.array(fc.constantFrom(...pieces.split('|'), '|', ' '), { maxLength: 60 }).map((parts) => parts.join('')),
);
