import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chanceFrom } from '../../campaign/arguments.ts';
import { keptIn } from '../../campaign/kept.ts';
import { MountedCuts } from '../../campaign/power/mounted-cuts.ts';
import { canMountImages } from '../../campaign/power/mounted-disk.ts';
import { cutName, cutOfName, PowerCuts } from '../../campaign/power/power-cuts.ts';
import { operations } from '../../campaign/storage/operations.ts';
import { hasStrace } from '../../campaign/storage/sweep.ts';

/** How many cuts are made in each operation, by chance; `npm run campaign -- power` makes hundreds. */
const made = 8;
const seed = Date.now() % 1_000_000;
const chance = chanceFrom(seed);
const keptCuts = path.join(import.meta.dirname, '../../campaign/power/kept-cuts.txt');

describe.skipIf(!hasStrace())('a library whose power is cut', () => {
  let power: PowerCuts;

  beforeAll(async () => {
    power = await PowerCuts.begin();
  });
  afterAll(() => power.end());

  test.each(Object.keys(operations))(
    `during “%s” has what was said to be saved (seed ${seed})`,
    async (operation) => {
      const length = await power.lengthOf(operation);
      for (let count = 0; count < made; count += 1) {
        const after = Math.floor(chance() * (length + 1));
        const cut = { operation, after, seed: Math.floor(chance() * 1_000_000) };
        expect([cutName(cut), await power.failureOf(cut)]).toEqual([cutName(cut), null]);
      }
    },
  );

  test('at a moment that once was bad has what was said to be saved', async () => {
    for (const name of keptIn(keptCuts)) {
      expect([name, await power.failureOf(cutOfName(name))]).toEqual([name, null]);
    }
  });
});

describe.skipIf(!hasStrace() || !canMountImages())('a library on a mounted disk whose power is cut', () => {
  test(`has what was said to be saved (seed ${seed})`, async () => {
    const names = Object.keys(operations);
    const mounted = await MountedCuts.begin();
    try {
      for (let count = 0; count < 6; count += 1) {
        const operation = names[Math.floor(chance() * names.length)] ?? '';
        expect([operation, await mounted.failureOf(operation, seed + count)]).toEqual([operation, null]);
      }
    } finally {
      mounted.end();
    }
  });
});
