import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chanceFrom, testSeed } from '../../campaign/arguments.ts';
import { keptIn } from '../../campaign/kept.ts';
import { hasStrace } from '../../campaign/storage/sweep.ts';
import { useNames } from '../../campaign/vanished/uses.ts';
import { VanishedCases, vanishedName, vanishedOfName } from '../../campaign/vanished/vanished-cases.ts';
import { ways } from '../../campaign/vanished/ways.ts';

/** How many cases of each use are tried, by chance; `npm run campaign -- vanished` tries hundreds. */
const tried = 8;
const seed = testSeed;
const chance = chanceFrom(seed);
const keptCases = path.join(import.meta.dirname, '../../campaign/vanished/kept-cases.txt');

describe.skipIf(!hasStrace())('a library whose files vanish while it is open', () => {
  let vanished: VanishedCases;

  beforeAll(async () => {
    vanished = await VanishedCases.begin();
  });
  afterAll(() => vanished.end());

  const pick = (names: readonly string[]) => names[Math.floor(chance() * names.length)] ?? '';

  test.each(useNames)(
    `during “%s” holds what was called saved, under its name (seed ${seed})`,
    async (use) => {
      const moments = await vanished.momentsOf(use);
      for (let count = 0; count < tried; count += 1) {
        const one = { use, moment: pick(moments), way: pick(Object.keys(ways)) };
        expect([vanishedName(one), await vanished.failureOf(one)]).toEqual([vanishedName(one), null]);
      }
    },
  );

  test('in a way that once did harm holds what was called saved', async () => {
    for (const name of keptIn(keptCases)) {
      expect([name, await vanished.failureOf(vanishedOfName(name))]).toEqual([name, null]);
    }
  });
});
