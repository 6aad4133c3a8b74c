import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml, readMarkdown, readText } from '#shared/readers/read.ts';
import { reportFixture, reportFixtureNames } from '../../../fixtures/reports/report-fixture.ts';
import { missingWords, wordsOfBrief, wordsOfText } from '../../../shared/readers/brief-words.ts';
import { fixedOptions, read } from '../../../shared/readers/reading.ts';
import { anyText, expectAllWords, expectValid, mixedReports } from '../../../shared/readers/reading-laws.ts';

describe('no word is lost', () => {
  it.each(reportFixtureNames)('in %s cut off all over, before and after', (name) => {
    const text = reportFixture(name);
    const step = name === 'd-full.txt' ? 1 : 3;
    for (let at = 0; at <= text.length; at += step) {
      const parts = at % 9 === 0 ? [text.slice(0, at), text.slice(at)] : [text.slice(0, at)];
      for (const part of parts) {
        const lost = missingWords(wordsOfText(part), wordsOfBrief(read(part).brief));
        expect({ at, lost }).toEqual({ at, lost: [] });
      }
    }
  });

  it('in thousands of mixed reports', () => {
    fc.assert(fc.property(mixedReports, expectAllWords), { numRuns: 1_000 });
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
      { numRuns: 1_000 },
    );
  });
});
