/*
 * Several writers on one brief, in orders of writing, sending, arriving and losing that are drawn: `npm run campaign --
 * writers` runs 10,000 orders each for two and for three writers and prints the seeds that break a law.
 * `--writers=3` runs only those of three writers, `--seed=101902` begins at that seed, `--count=1` runs as many.
 */
import { brokenSeeds } from '../laws/writers/broken-seeds.ts';
import { optionOf } from './arguments.ts';

const first = Number(optionOf('seed') ?? 1);
const count = Number(optionOf('count') ?? 10_000);
const chosen = optionOf('writers');
/** Told after so many seeds, so that somebody who looks sees how far it is. */
const told = 500;
let failed = 0;

for (const writers of chosen === undefined ? [2, 3] : [Number(chosen)]) {
  let found = 0;
  for (let seed = first; seed < first + count; seed += told) {
    const broken = await brokenSeeds(seed, Math.min(told, first + count - seed), writers);
    found += broken.length;
    for (const each of broken) console.log(`${writers} writers, ${each}`);
    const done = Math.min(seed + told - first, count);
    console.log(`${writers} writers: ${done.toLocaleString('en')} orders, ${found} failed`);
  }
  failed += found;
}
process.exitCode = failed === 0 ? 0 : 1;
