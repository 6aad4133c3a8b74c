/*
 * Mutants of every format that is read: `npm run campaign -- mutants`, with `--count=200000` for how many, `--seed=7` for
 * the first of them, numbers as words for those alone, `--written=100` to write all of them in every format and not six in
 * a hundred, `--jobs=4` for more at a time than two. A number that fails, ends
 * its thread by want of memory or is not done in time is added to kept-seeds.txt, which the tests run each time.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { optionOf, words } from '../arguments.ts';
import { keep } from '../kept.ts';
import type { FromMutantThread } from './mutant-thread.ts';
import { formatOf, mutantFormats } from './mutants.ts';

const count = Number(optionOf('count') ?? 200_000);
const first = Number(optionOf('seed') ?? Date.now() % 1_000_000_000);
const jobs = Number(optionOf('jobs') ?? 2);
const named = words().map(Number);
const writtenOf100 = named.length > 0 ? 100 : Number(optionOf('written') ?? 6);

/** How much time of the processor a mutant may take; an honest file of its size takes a hundredth. */
const mostCpuMs = 20_000;

const taken = new Map<string, number>();
const refused = new Map<string, number>();
let done = 0;
let failed = 0;

function* seeds(): Generator<number> {
  if (named.length > 0) yield* named;
  else for (let seed = first; seed < first + count; seed += 1) yield seed;
}

function fail(seed: number, why: string): void {
  failed += 1;
  console.log(`${seed} (${formatOf(seed)}): ${why}`);
  keep(join(import.meta.dirname, 'kept-seeds.txt'), String(seed));
}

function note(message: FromMutantThread): void {
  if (message.kind === 'broken') fail(message.seed, message.why);
  if (message.kind !== 'held') return;
  const counts = message.end === 'taken' ? taken : refused;
  const format = formatOf(message.seed);
  counts.set(format, (counts.get(format) ?? 0) + 1);
}

function startThread(): Worker {
  const thread = new Worker(new URL('./mutant-thread.ts', import.meta.url), {
    workerData: { writtenOf100 },
    resourceLimits: { maxOldGenerationSizeMb: 1_000 },
  });
  // Why it ends is told by its end.
  thread.on('error', () => undefined);
  return thread;
}

async function cpuMsOf(thread: Worker): Promise<number> {
  try {
    const { user, system } = await thread.cpuUsage();
    return (user + system) / 1_000;
  } catch {
    // It has ended, which is told by itself.
    return 0;
  }
}

type Answer = FromMutantThread | 'no answer' | 'ended';

/** What a thread says next, or why it says nothing. */
function answerOf(thread: Worker): Promise<Answer> {
  return new Promise((answer) => {
    let before: number | null = null;
    const timer = setInterval(async () => {
      const used = await cpuMsOf(thread);
      before ??= used;
      if (used - before > mostCpuMs) settle('no answer');
    }, 2_000);
    const settle = (end: Answer) => {
      clearInterval(timer);
      thread.off('message', settle);
      thread.off('exit', hasEnded);
      answer(end);
    };
    const hasEnded = () => settle('ended');
    thread.on('message', settle);
    thread.on('exit', hasEnded);
  });
}

async function work(waiting: Iterator<number>): Promise<void> {
  let thread = startThread();
  await answerOf(thread);
  for (let next = waiting.next(); !next.done; next = waiting.next()) {
    thread.postMessage(next.value);
    const answer = await answerOf(thread);
    done += 1;
    if (done % 10_000 === 0) console.log(`${done} mutants, ${failed} failed`);
    if (typeof answer !== 'string') {
      note(answer);
      continue;
    }
    fail(next.value, answer === 'ended' ? 'The thread ended: it lacked memory.' : 'It came to no end.');
    await thread.terminate();
    thread = startThread();
    await answerOf(thread);
  }
  await thread.terminate();
}

console.log(`Mutants of what is read: from ${named[0] ?? first}`);
const waiting = seeds();
await Promise.all(Array.from({ length: jobs }, () => work(waiting)));
for (const format of mutantFormats) {
  const [yes, no] = [taken.get(format) ?? 0, refused.get(format) ?? 0];
  console.log(`${format.padEnd(8)}${String(yes + no).padStart(8)} mutants, ${yes} taken, ${no} refused`);
}
console.log(`${done} mutants, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
