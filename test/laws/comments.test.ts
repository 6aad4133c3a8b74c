import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectCommentsDeleted, expectCommentsKept } from './comments.ts';

/* Hundreds of further runs are made in `test/slow/laws/comments.test.ts`. */
test('no change loses a comment, each thread has a place, and undo brings all back', () => {
  let gone = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      gone += expectCommentsKept(seed);
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(gone).toBeGreaterThan(3);
});

test('what is deleted comes back by undo', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), expectCommentsDeleted), {
    numRuns: 12,
    endOnFailure: true,
  });
});
