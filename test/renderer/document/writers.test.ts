import { expect, test } from 'vitest';
import { openTestLibrary } from '../../electron/engine/library/library-fixture.ts';
import { expectWritersToAgree } from '../../laws/writers/writer-laws.ts';

/* Thousands of further orders are tried in `test/slow/renderer/writers.test.ts`. */
test.each([2, 3])(
  '%i writers on one brief agree in the end, whatever order things arrive in',
  async (count) => {
    const { briefs } = openTestLibrary();
    for (let seed = 1; seed <= 25; seed += 1) {
      await expect(expectWritersToAgree(seed, briefs, count), `seed ${seed}`).resolves.toBeUndefined();
    }
  },
);
