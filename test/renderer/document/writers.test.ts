import { expect, test } from 'vitest';
import { openTestLibrary } from '../../electron/engine/library/library-fixture.ts';
import { expectWritersToAgree } from '../../laws/writers/writer-laws.ts';

/** Orders that once broke a law, by number of writers and seed. */
const keptSeeds = [
  [3, 8_278],
  [3, 101_902],
] as const;

test.each(keptSeeds)(
  '%i writers agree in the order of seed %i, in which they once did not',
  async (count, seed) => {
    const { briefs } = openTestLibrary();
    await expect(expectWritersToAgree(seed, briefs, count)).resolves.toBeUndefined();
  },
);

/* Thousands of further orders are tried in `test/slow/renderer/writers.test.ts`. */
test.each([2, 3])(
  '%i writers on one brief agree in the end, whatever order things arrive in',
  async (count) => {
    const { briefs } = openTestLibrary();
    for (let seed = 1; seed <= 12; seed += 1) {
      await expect(expectWritersToAgree(seed, briefs, count), `seed ${seed}`).resolves.toBeUndefined();
    }
  },
);
