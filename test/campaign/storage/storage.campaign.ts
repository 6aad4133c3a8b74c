/*
 * Every operation on a library with every fault in every call: `npm run campaign -- storage`, with names of operations or
 * cases to run only those, `--share=0.1` for a part of them by chance, `--seed=7` for the same part again, `--jobs=4` for
 * more at a time than two. What fails is added to kept-cases.txt, which the tests run each time.
 */
import { chanceFrom, optionOf, words } from '../arguments.ts';
import { keep } from '../kept.ts';
import { keptCases } from './kept-cases.ts';
import { operations } from './operations.ts';
import { caseName, caseOfName, type FaultCase, FaultSweep } from './sweep.ts';

const share = Number(optionOf('share') ?? 1);
const seed = Number(optionOf('seed') ?? Date.now() % 1_000_000);
const chance = chanceFrom(seed);
const jobs = Number(optionOf('jobs') ?? 2);
let failed = 0;

async function run(sweep: FaultSweep, one: FaultCase): Promise<void> {
  const failure = await sweep.failureOf(one);
  if (failure === null) return;
  failed += 1;
  console.log(`${caseName(one)}: ${failure}`);
  keep(keptCases, caseName(one));
}

async function runAll(sweep: FaultSweep, name: string, cases: readonly FaultCase[]): Promise<void> {
  const before = failed;
  const waiting = cases.values();
  const work = async () => {
    for (const one of waiting) await run(sweep, one);
  };
  await Promise.all(Array.from({ length: jobs }, work));
  console.log(
    `${name.padEnd(16)}${String(cases.length).padStart(8)} faults${String(failed - before).padStart(6)} failed`,
  );
}

const named = words().filter((word) => word.includes('/'));
const chosen = words().filter((word) => word in operations);
console.log(`Faults of the disk while a library is written: seed ${seed}, share ${share}`);
const sweep = await FaultSweep.begin();
try {
  if (named.length > 0) await runAll(sweep, 'named', named.map(caseOfName));
  else {
    for (const name of chosen.length > 0 ? chosen : Object.keys(operations)) {
      const cases = await sweep.casesOf(name);
      await runAll(sweep, name, share < 1 ? cases.filter(() => chance() < share) : cases);
    }
  }
} finally {
  sweep.end();
}
process.exitCode = failed === 0 ? 0 : 1;
