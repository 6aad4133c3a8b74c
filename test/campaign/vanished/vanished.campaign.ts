/*
 * Libraries whose files vanish while they are used: `npm run campaign -- vanished`, with names of cases for those alone,
 * `--cases=1000` for how many by chance, `--seed=7` for the same ones again, `--jobs=4` for more at a time than two. What
 * fails is added to kept-cases.txt, which the tests run each time.
 */
import { join } from 'node:path';
import { chanceFrom, optionOf, words } from '../arguments.ts';
import { keep } from '../kept.ts';
import { useNames } from './uses.ts';
import { type VanishedCase, VanishedCases, vanishedName, vanishedOfName } from './vanished-cases.ts';
import { ways } from './ways.ts';

const count = Number(optionOf('cases') ?? 1_000);
const seed = Number(optionOf('seed') ?? Date.now() % 1_000_000);
const jobs = Number(optionOf('jobs') ?? 2);
const chance = chanceFrom(seed);
let failed = 0;

function pick<Item>(items: readonly Item[]): Item | undefined {
  return items[Math.floor(chance() * items.length)];
}

async function chosenCases(vanished: VanishedCases): Promise<VanishedCase[]> {
  const cases: VanishedCase[] = [];
  for (let made = 0; made < count; made += 1) {
    const use = pick(useNames) ?? '';
    const moment = pick(await vanished.momentsOf(use)) ?? '';
    cases.push({ use, moment, way: pick(Object.keys(ways)) ?? '' });
  }
  return cases;
}

console.log(`Libraries whose files vanish: seed ${seed}`);
const vanished = await VanishedCases.begin();
try {
  const named = words().map(vanishedOfName);
  const cases = named.length > 0 ? named : await chosenCases(vanished);
  const waiting = cases.values();
  const work = async () => {
    for (const one of waiting) {
      const failure = await vanished.failureOf(one);
      if (failure === null) continue;
      failed += 1;
      console.log(`${vanishedName(one)}: ${failure}`);
      keep(join(import.meta.dirname, 'kept-cases.txt'), vanishedName(one));
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  console.log(`${cases.length} cases, ${failed} failed`);
} finally {
  vanished.end();
}
process.exitCode = failed === 0 ? 0 : 1;
