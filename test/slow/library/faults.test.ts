import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chanceFrom, testSeed } from '../../campaign/arguments.ts';
import { keptIn } from '../../campaign/kept.ts';
import { keptCases } from '../../campaign/storage/kept-cases.ts';
import { operations } from '../../campaign/storage/operations.ts';
import { caseName, caseOfName, FaultSweep, hasStrace } from '../../campaign/storage/sweep.ts';

/** How many faults of each operation are tried, by chance; `npm run campaign -- storage` tries them all. */
const tried = 12;
const seed = testSeed;

describe.skipIf(!hasStrace())('a library whose disk fails or whose program is killed', () => {
  let sweep: FaultSweep;
  const chance = chanceFrom(seed);

  beforeAll(async () => {
    sweep = await FaultSweep.begin();
  });
  afterAll(() => sweep.end());

  test.each(Object.keys(operations))(`during “%s” is whole and can be used (seed ${seed})`, async (name) => {
    const cases = await sweep.casesOf(name);
    const kills = cases.filter(({ fault }) => fault === 'KILL');
    for (const among of [kills, cases]) {
      for (let count = 0; count < tried / 2; count += 1) {
        const one = among[Math.floor(chance() * among.length)];
        if (one) expect([caseName(one), await sweep.failureOf(one)]).toEqual([caseName(one), null]);
      }
    }
  });

  test('by a fault that once went wrong is whole and can be used', async () => {
    for (const name of keptIn(keptCases)) {
      expect([name, await sweep.failureOf(caseOfName(name))]).toEqual([name, null]);
    }
  });
});
