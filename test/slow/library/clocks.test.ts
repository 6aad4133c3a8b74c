import path from 'node:path';
import { expect, test } from 'vitest';
import { testSeed } from '../../campaign/arguments.ts';
import { clockFailure } from '../../campaign/clocks/clock-run.ts';
import { keptIn } from '../../campaign/kept.ts';

/* `npm run campaign -- clocks` goes on for as long as one wants. */

const keptSeeds = path.join(import.meta.dirname, '../../campaign/clocks/kept-seeds.txt');
const first = testSeed;

test(`a library with a wrong clock holds what was done to it, in order (seeds from ${first})`, () => {
  for (let seed = first; seed < first + 6; seed += 1)
    expect([seed, clockFailure(seed, 60)]).toEqual([seed, null]);
});

test('a library under a clock that once did harm holds what was done to it', () => {
  for (const seed of keptIn(keptSeeds).map(Number))
    expect([seed, clockFailure(seed, 80)]).toEqual([seed, null]);
});
