import { expect, test } from 'vitest';
import { expectAnyOrder, expectMerges } from './merging.ts';

/*
 * Briefs in which something that came back was once put in twice or depended on who came first, that were sent with a
 * resolved thread, or that mention an entity which is asked about.
 */
const telling = [82, 97, 200, 207, 240, 381, 385, 393, 409, 462, 497, 531, 574, 703, 866, 7697, 11192];
const seeds = [...Array.from({ length: 40 }, (_, index) => index + 1), ...telling];

function sumOver(law: (seed: number) => number): number {
  let sum = 0;
  for (const seed of new Set(seeds)) {
    try {
      sum += law(seed);
    } catch (error) {
      throw new Error(`Seed ${seed}`, { cause: error });
    }
  }
  return sum;
}

test('random briefs that came back merge by the laws', { timeout: 60_000 }, () => {
  expect(sumOver(expectMerges)).toBeGreaterThan(20);
});

test('reviewers come back in any order', { timeout: 60_000 }, () => {
  expect(sumOver(expectAnyOrder)).toBeGreaterThan(10);
});
