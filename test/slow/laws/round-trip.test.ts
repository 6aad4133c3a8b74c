import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toldOnce } from '../../fixtures/told-brief.ts';
import { changedJson, holdRoundTrip, oddValues } from '../../laws/round-trip.ts';

const changes = fc.array(
  fc.record({
    place: fc.nat({ max: 1_000_000 }),
    value: fc.constantFrom(...oddValues),
    isKey: fc.boolean(),
  }),
  { minLength: 1, maxLength: 3 },
);
const telling = fc.record({
  seed: fc.integer({ min: 1, max: 1_000 }),
  emptyShare: fc.constantFrom(0.5, 0.9),
});

test('what a reader takes every writer writes, and our own formats give back equal', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(telling, changes, async ({ seed, emptyShare }, odd) => {
      if (await holdRoundTrip(changedJson(toldOnce(seed, emptyShare).brief, odd))) taken += 1;
    }),
    { numRuns: 300 },
  );
  expect(taken).toBeGreaterThan(100);
});
