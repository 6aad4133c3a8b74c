import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml, readMarkdown, readText } from '#shared/readers/read.ts';
import { reportFixture, reportFixtureNames } from '../../../fixtures/reports/report-fixture.ts';
import { missingWords, wordsOfBrief, wordsOfText } from '../../../shared/readers/brief-words.ts';
import { fixedOptions, read } from '../../../shared/readers/reading.ts';
import { anyText, expectAllWords, expectValid, mixedReports } from '../../../shared/readers/reading-laws.ts';

describe('no word is lost', () => {
  it.each(reportFixtureNames)('in %s cut off at any character, before or behind', (name) => {
    const text = reportFixture(name);
    for (let at = 0; at <= text.length; at += 1) {
      for (const part of [text.slice(0, at), text.slice(at)]) {
        const lost = missingWords(wordsOfText(part), wordsOfBrief(read(part).brief));
        expect({ at, lost }).toEqual({ at, lost: [] });
      }
    }
  });

  it('in thousands of mixed reports', () => {
    fc.assert(fc.property(mixedReports, expectAllWords), { numRuns: 3_000 });
  });
});

describe('any text at all', () => {
  it.each([
    ['text', readText],
    ['Markdown', readMarkdown],
    ['HTML', readHtml],
  ] as const)('read as %s gives a valid brief', (_name, reader) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectValid(reader(text, fixedOptions()).brief);
      }),
      { numRuns: 3_000 },
    );
  });
});
