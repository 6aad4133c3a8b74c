import { expect, test } from 'vitest';
import { expectAnyOrder, expectMerges } from './merging.ts';

test('random briefs that came back merge by the laws', { timeout: 60_000 }, () => {
  let conflicts = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    try {
      conflicts += expectMerges(seed);
    } catch (error) {
      throw new Error(`Seed ${seed}`, { cause: error });
    }
  }
  expect(conflicts).toBeGreaterThan(10);
});

test('reviewers come back in any order', { timeout: 60_000 }, () => {
  let disputed = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    try {
      disputed += expectAnyOrder(seed);
    } catch (error) {
      throw new Error(`Seed ${seed}`, { cause: error });
    }
  }
  expect(disputed).toBeGreaterThan(5);
});
