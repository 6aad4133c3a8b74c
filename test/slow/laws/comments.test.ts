import fc from 'fast-check';
import { test } from 'vitest';
import { expectCommentsKept } from '../../laws/comments.ts';

test('comments are kept in 300 runs of any changes', { timeout: 1_200_000 }, () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expectCommentsKept(seed);
    }),
    { numRuns: 300, endOnFailure: true },
  );
});
