import { answerJobs } from '#engine/thread-jobs.ts';

/** What the thread is told to do, for at most so long; a guard that works ends it before. */
export interface GuardedWork {
  readonly does: 'answer' | 'compute' | 'wait' | 'gather' | 'hoard' | 'fail' | 'failLater' | 'pause';
  readonly longestMs: number;
}

/** The time this thread has worked, in which a busy computer does not count, or (before Node 23.9) all time. */
function workedMs(): number {
  if (typeof process.threadCpuUsage !== 'function') return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function compute(longestMs: number): void {
  const end = workedMs() + longestMs;
  while (workedMs() < end);
}

function wait(longestMs: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, longestMs);
}

/** Fills memory up to a gigabyte at most. */
function gather(longestMs: number): void {
  const end = performance.now() + longestMs;
  const gathered: string[][] = [];
  while (performance.now() < end && gathered.length < 1_000) {
    gathered.push(Array.from({ length: 100_000 }, () => ''));
  }
}

/** Fills memory outside the heap, of which the heap's own limit knows nothing, up to a gigabyte at most. */
function hoard(longestMs: number): void {
  const end = performance.now() + longestMs;
  const buffers: Uint8Array[] = [];
  while (performance.now() < end) if (buffers.length < 100) buffers.push(new Uint8Array(10_000_000).fill(1));
}

function fail(): void {
  throw new Error('A fault of a reader.');
}

/** What a library of a reader left under way: it fails when the job has been answered. */
function failLater(afterMs: number): void {
  setTimeout(fail, afterMs);
}

const work = { answer: () => undefined, compute, wait, gather, hoard, fail, failLater };

answerJobs(async ({ does, longestMs }: GuardedWork) => {
  if (does === 'pause') await new Promise((resolve) => setTimeout(resolve, longestMs));
  else work[does](longestMs);
  return does;
});
