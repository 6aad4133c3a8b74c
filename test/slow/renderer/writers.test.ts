import { expect, test } from 'vitest';
import { brokenSeeds } from '../../laws/writers/broken-seeds.ts';
import { expectUnconcernedKept } from '../../laws/writers/unconcerned.ts';

/** Other seeds for a longer search: `WRITER_SEED=3000`, and so on; 10,000 are tried by `npm run campaign -- writers`. */
const offset = Number(process.env.WRITER_SEED ?? 0);

test('two writers agree in 3,000 orders of writing, sending, arriving and losing', {
  timeout: 3_600_000,
}, async () => {
  expect(await brokenSeeds(1 + offset, 3_000, 2)).toEqual([]);
});

test('three writers agree in 500 of them', { timeout: 3_600_000 }, async () => {
  expect(await brokenSeeds(100_001 + offset, 500, 3)).toEqual([]);
});

test('what is not saved yet is not touched by changes elsewhere that do not concern it, in 1,000 cases', {
  timeout: 3_600_000,
}, () => {
  for (let seed = 1 + offset; seed <= 1_000 + offset; seed += 1) {
    expect(() => expectUnconcernedKept(seed), `seed ${seed}`).not.toThrow();
  }
});
