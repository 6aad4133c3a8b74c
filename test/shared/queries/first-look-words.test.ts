import { describe, expect, test } from 'vitest';
import { countWords, differenceWords, sizeWords, wordsOfBoth } from '#shared/queries/first-look-words.ts';

const none = { count: 0, names: [] };

describe('what differs', () => {
  test('is told by kind, with the first few names, and what happened to them where that is not one thing', () => {
    const words = differenceWords({
      head: ['title', 'authorIds'],
      kinds: [
        {
          collection: 'evidence',
          added: none,
          changed: { count: 5, names: ['E1: Tugs', 'E2: Ice'] },
          missing: none,
        },
        {
          collection: 'assumptions',
          added: { count: 1, names: ['Assumption 3: Pilots stay.'] },
          changed: none,
          missing: { count: 1_200, names: ['Assumption 1'] },
        },
      ],
      words: [1_240, 1_310],
    });
    expect(words).toEqual([
      { title: 'Title block: 2 changed', lines: ['Title, authors'] },
      { title: 'Items of evidence: 5 changed', lines: ['E1: Tugs', 'E2: Ice', '3 more'] },
      {
        title: 'Assumptions: 1 new, 1,200 missing',
        lines: ['New: Assumption 3: Pilots stay.', 'Missing: Assumption 1', 'Missing: 1,199 more'],
      },
    ]);
  });

  test('is nothing between equal briefs', () => {
    expect(differenceWords({ head: [], kinds: [], words: [3, 3] })).toEqual([]);
    expect(wordsOfBoth({ head: [], kinds: [], words: [1_003, 1_003] })).toBe('1,003 words in both');
    expect(wordsOfBoth({ head: [], kinds: [], words: [3, 4] })).toBe('3 words here, 4 in the file');
  });
});

test.each([
  [{ collection: 'evidence', count: 1 }, '1 item of evidence'],
  [{ collection: 'evidence', count: 20 }, '20 items of evidence'],
  [{ collection: 'hypotheses', count: 1 }, '1 hypothesis'],
  [{ collection: 'people', count: 1_000 }, '1,000 people'],
] as const)('%o is counted as “%s”', (kind, words) => {
  expect(countWords(kind)).toBe(words);
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [18_400, '18 kB'],
  [999_600, '1.0 MB'],
  [4_240_000, '4.2 MB'],
] as const)('%i bytes are “%s”', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
