/*
 * Power cuts in every operation on a library: `npm run campaign -- power`, with names of operations or cuts for those
 * alone, `--cuts=500` for how many of each operation, `--seed=7` for the same ones again. Most cuts are made on a recorded
 * disk, and as root on Linux every tenth again on a mounted file system. What fails is added to kept-cuts.txt, which the
 * tests make again each time.
 */
import { join } from 'node:path';
import { chanceFrom, optionOf, words } from '../arguments.ts';
import { keep } from '../kept.ts';
import { operations } from '../storage/operations.ts';
import { MountedCuts } from './mounted-cuts.ts';
import { canMountImages } from './mounted-disk.ts';
import { cutName, cutOfName, type PowerCut, PowerCuts } from './power-cuts.ts';

const count = Number(optionOf('cuts') ?? 500);
const seed = Number(optionOf('seed') ?? Date.now() % 1_000_000);
const chance = chanceFrom(seed);
let failed = 0;

async function cutAll(power: PowerCuts, name: string, cuts: readonly PowerCut[]): Promise<void> {
  const before = failed;
  for (const cut of cuts) {
    const failure = await power.failureOf(cut);
    if (failure === null) continue;
    failed += 1;
    console.log(`${cutName(cut)}: ${failure}`);
    keep(join(import.meta.dirname, 'kept-cuts.txt'), cutName(cut));
  }
  console.log(
    `${name.padEnd(16)}${String(cuts.length).padStart(8)} cuts${String(failed - before).padStart(6)} failed`,
  );
}

/** Cuts the power of a mounted file system; what is found there cannot be made again to the byte. */
async function cutMounted(names: readonly string[]): Promise<void> {
  const before = failed;
  const mounted = await MountedCuts.begin();
  const each = Math.ceil(count / 10);
  try {
    for (const operation of names) {
      for (let made = 0; made < each; made += 1) {
        const failure = await mounted.failureOf(operation, Math.floor(chance() * 1_000_000));
        if (failure === null) continue;
        failed += 1;
        console.log(`${operation} on a mounted disk: ${failure}`);
      }
    }
  } finally {
    mounted.end();
  }
  const all = String(each * names.length).padStart(8);
  console.log(`${'mounted'.padEnd(16)}${all} cuts${String(failed - before).padStart(6)} failed`);
}

const named = words().filter((word) => word.includes('/'));
const chosen = words().filter((word) => word in operations);
console.log(`Power cuts while a library is written: seed ${seed}, ${count} in each operation`);
const power = await PowerCuts.begin();
try {
  if (named.length > 0) await cutAll(power, 'named', named.map(cutOfName));
  else {
    const names = chosen.length > 0 ? chosen : Object.keys(operations);
    for (const operation of names) {
      const length = await power.lengthOf(operation);
      const cuts = Array.from({ length: count }, () => ({
        operation,
        after: Math.floor(chance() * (length + 1)),
        seed: Math.floor(chance() * 1_000_000),
      }));
      await cutAll(power, operation, cuts);
    }
    if (canMountImages()) await cutMounted(names);
  }
} finally {
  power.end();
}
process.exitCode = failed === 0 ? 0 : 1;
