import path from 'node:path';
import { expect, test } from 'vitest';
import { keptIn } from '../../campaign/kept.ts';
import { holdMutant } from '../../campaign/mutants/mutant-laws.ts';
import { mutantOf, soundFiles } from '../../campaign/mutants/mutants.ts';

/* `npm run campaign -- mutants` goes on for as long as one wants. */

const sound = await soundFiles();
const first = Date.now() % 1_000_000_000;
const keptSeeds = path.join(import.meta.dirname, '../../campaign/mutants/kept-seeds.txt');

async function failureOf(seed: number): Promise<unknown> {
  try {
    await holdMutant(mutantOf(seed, sound), true);
    return null;
  } catch (error) {
    return error;
  }
}

test(`mutants of every format are taken or refused in words, and written by every writer (from ${first})`, async () => {
  for (let seed = first; seed < first + 280; seed += 1)
    expect([seed, await failureOf(seed)]).toEqual([seed, null]);
});

test('a mutant that once did harm is taken or refused, and written', async () => {
  for (const seed of keptIn(keptSeeds).map(Number))
    expect([seed, await failureOf(seed)]).toEqual([seed, null]);
});
