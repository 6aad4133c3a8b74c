import { mutations } from '../../test/mutations/all.ts';
import { groupOf, type HarmfulMutation, type Mutation } from '../../test/mutations/mutation.ts';
import { MutatedCopy } from './mutated-copy.ts';
import { PlainFailure, runScript } from './project.ts';
import { isHelped, refuseOtherOptions } from './usage.ts';

/*
 * `npm run mutate`: makes the program unsafe in one place after another, each alone and in a copy of the project, and
 * checks whether the tests named in `test/mutations/` notice. Words pick the mutations whose name or file contains one
 * of them, `--part=2/6` the second of six parts. Fails if fewer than 95 % are noticed.
 */

const text = `npm run mutate -- [WORDS] [--part=2/6]

Makes the program unsafe in one place after another, in a copy of the project, and checks that the tests notice; takes
hours without words. Words pick the changes whose name or file contains one of them, as trash/ or thread-guard.ts;
--part=2/6 picks the second of six parts of those. The changes are in test/mutations. Their parts:`;

/** The share that must be noticed. */
const wantedShare = 0.95;

interface Tried {
  readonly mutation: HarmfulMutation;
  readonly verdict: 'caught' | 'survived' | 'unreadable';
}

const isHarmful = (mutation: Mutation): mutation is HarmfulMutation => 'tests' in mutation;

const given = process.argv.slice(2);
const words = given.filter((argument) => !argument.startsWith('-'));

const isNamed = ({ name, file }: Mutation, word: string) => name.includes(word) || file.includes(word);

function chosenMutations(): readonly Mutation[] {
  const picked = mutations.filter(
    (mutation) => words.length === 0 || words.some((word) => isNamed(mutation, word)),
  );
  const part = process.argv.find((argument) => argument.startsWith('--part='));
  const [, number, of] = /^--part=(\d+)\/(\d+)$/.exec(part ?? '--part=1/1') ?? [];
  if (number === undefined || of === undefined || Number(number) < 1 || Number(number) > Number(of)) {
    throw new PlainFailure(`“${part}” names no part. Write --part=2/6 for the second of six.`);
  }
  const size = Math.ceil(picked.length / Number(of));
  return picked.slice((Number(number) - 1) * size, Number(number) * size);
}

/** Without a mutation all named tests must pass, or their failing would prove nothing. */
async function checkTests(copy: MutatedCopy, harmful: readonly HarmfulMutation[]): Promise<void> {
  const files = [...new Set(harmful.flatMap(({ tests }) => tests))].sort();
  const { end, ...more } = await copy.test(files);
  if (end === 'passed') return;
  throw new PlainFailure(`The tests fail without any mutation: ${Object.values(more).join()}`);
}

async function tried(copy: MutatedCopy, mutation: HarmfulMutation): Promise<Tried> {
  const started = performance.now();
  const ended = await copy.with(mutation, () => copy.test(mutation.tests));
  const verdicts = { failed: 'caught', passed: 'survived', unreadable: 'unreadable' } as const;
  const verdict = verdicts[ended.end];
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  const by = ended.end === 'failed' ? `  ${ended.first}` : '';
  console.log(`${verdict.padEnd(11)}${mutation.name.padEnd(44)}${seconds.padStart(7)} s${by}`);
  if (ended.end === 'unreadable') console.log(ended.output);
  return { mutation, verdict };
}

function printTable(chosen: readonly Mutation[], all: readonly Tried[]): void {
  console.log(`\n${'part'.padEnd(14)}caught  survived  equivalent`);
  for (const group of new Set(chosen.map(groupOf))) {
    const here = all.filter(({ mutation }) => groupOf(mutation) === group);
    const caught = here.filter(({ verdict }) => verdict === 'caught').length;
    const equivalent = chosen.filter((each) => groupOf(each) === group && !isHarmful(each)).length;
    const numbers = [caught, here.length - caught, equivalent];
    const [first = '', second = '', third = ''] = numbers.map(String);
    console.log(`${group.padEnd(14)}${first.padStart(6)}${second.padStart(10)}${third.padStart(12)}`);
  }
}

function printSurvivors(all: readonly Tried[]): void {
  for (const { mutation, verdict } of all) {
    if (verdict === 'caught') continue;
    const { name, file, why, tests } = mutation;
    console.log(`\n${verdict}: ${name} in ${file}\n  ${why}\n  not noticed by ${tests.join(', ')}`);
  }
}

runScript(async () => {
  const names = [...new Set(mutations.map(groupOf))];
  const isKnown = (word: string) => mutations.some((mutation) => isNamed(mutation, word));
  if (isHelped(given, words, { text, noun: 'mutation', names, isKnown })) return 0;
  refuseOtherOptions(given, ['--part']);
  const chosen = chosenMutations();
  const harmful = chosen.filter(isHarmful);
  if (harmful.length === 0) throw new PlainFailure('No mutation has this name.');
  const copy = new MutatedCopy();
  const all: Tried[] = [];
  try {
    await checkTests(copy, harmful);
    for (const mutation of harmful) all.push(await tried(copy, mutation));
  } finally {
    copy.end();
  }
  printSurvivors(all);
  printTable(chosen, all);
  const caught = all.filter(({ verdict }) => verdict === 'caught').length;
  const share = caught / all.length;
  console.log(`\n${caught} of ${all.length} mutations caught, ${(share * 100).toFixed(1)} %`);
  return share >= wantedShare && all.every(({ verdict }) => verdict !== 'unreadable') ? 0 : 1;
});
