import fc from 'fast-check';
import { describe, test } from 'vitest';
import { expectAnyOrder, expectMerges } from '../../laws/merging.ts';

/* Random briefs among those that have been tried one by one: what fails is a change of the program. */
const seed = fc.integer({ min: 1, max: 4_000 });

describe.each([
  ['briefs that came back merge by the laws', expectMerges],
  ['reviewers come back in any order', expectAnyOrder],
] as const)('%s', (_, law) => {
  test('in 600 runs', { timeout: 1_200_000 }, () => {
    fc.assert(
      fc.property(seed, (drawn) => {
        law(drawn);
      }),
      { numRuns: 600, endOnFailure: true },
    );
  });
});
