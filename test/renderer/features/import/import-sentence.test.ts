import { expect, test } from 'vitest';
import type { ImportReport } from '#shared/readers/reading.ts';
import { importSentence } from '../../../../renderer/features/import/import-sentence.ts';

const report = (given: Partial<ImportReport>): ImportReport => ({
  format: 'text',
  template: null,
  recognised: [],
  kept: [],
  contradictions: [],
  leftOut: [],
  ...given,
});

test('a layout that is known is told in words', () => {
  const recognised = [{ what: 'Hypotheses', count: 2 }];
  expect(importSentence(report({ template: 'D', recognised }))).toBe(
    'Read as plain text, laid out as an intelligence report. 2 things were recognised; nothing was left over.',
  );
  expect(importSentence(report({ format: 'html', template: 'E3', recognised }))).toMatch(
    /^Read as a web page, laid out as a digest of insights\. /,
  );
});

test('a brief that was ours already is taken over, with what it holds', () => {
  const recognised = [{ what: 'Hypotheses', count: 2 }];
  expect(importSentence(report({ format: 'brief', recognised }))).toBe(
    'Read as a Briefwright file. All of it was taken over as it was.',
  );
  expect(importSentence(report({ format: 'json' }))).toBe(
    'Read as JSON. All of it was taken over as it was.',
  );
  const contradictions = [{ message: 'One reference was taken out.' }];
  expect(importSentence(report({ format: 'brief', contradictions }))).toBe(
    'Read as a Briefwright file. All of it was taken over; one thing had to be put right.',
  );
});

test('a text of no known layout was kept', () => {
  expect(importSentence(report({}))).toBe(
    'Read as plain text. Nothing in it was recognised, so all of it was kept as text.',
  );
});
