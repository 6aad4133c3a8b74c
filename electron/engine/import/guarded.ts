import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BriefFile } from '#engine/brief-file/read.ts';
import type { ReadingOptions } from '#shared/readers/reading.ts';
import { failure, type Result } from '#shared/result.ts';
import { type ImportedFile, type NamedBytes, withName } from './import-file.ts';
import type { GuardedJob, GuardedMessage } from './reading-thread.ts';

/** What a thread that reads a foreign file may use before it is ended. */
export interface GuardLimits {
  /** Time of the processor, from when the thread is ready. */
  readonly cpuMs: number;
  readonly heapMegabytes: number;
}

/** Reading options without what cannot go to another thread; ids are random there. */
export type GuardedOptions = Omit<ReadingOptions, 'newId'>;

const smallFile = 10_000_000;
const heapMegabytes = 256;

/** 2 seconds, and one more for every 10 MB: an honest file of any size needs a tenth of it. */
function cpuMsFor(bytes: number, base: number): number {
  return base + Math.floor(bytes / smallFile) * 1_000;
}

/**
 * Reads a `.brief` file as `readBriefFile` does, in a thread of its own that is ended when it takes more than about
 * 2 seconds of the processor or 256 MB of memory: `file-unreadable`.
 */
export async function readBriefFileGuarded(
  bytes: Uint8Array,
  limits?: GuardLimits,
): Promise<Result<BriefFile>> {
  const given = limits ?? { cpuMs: cpuMsFor(bytes.length, 2_000), heapMegabytes };
  const answer = await run({ kind: 'brief-file', bytes }, given);
  if (!answer.ok) return answer;
  if (answer.value.kind !== 'brief-file') throw otherAnswer();
  return answer.value.result;
}

/**
 * Imports a file as `importFile` does, in a thread of its own with the limits of `readBriefFileGuarded`; 10 seconds for
 * other formats, whose readers are slower.
 */
export async function importFileGuarded(
  file: string | NamedBytes,
  options: GuardedOptions,
  limits?: GuardLimits,
): Promise<Result<ImportedFile>> {
  const size = typeof file === 'string' ? 0 : file.bytes.length;
  const name = typeof file === 'string' ? basename(file) : file.name;
  const given = limits ?? { cpuMs: cpuMsFor(size, 10_000), heapMegabytes: heapMegabytes * 2 };
  const answer = await run({ kind: 'import', file, options }, given);
  if (!answer.ok) return { ok: false, error: withName(answer.error, name) };
  if (answer.value.kind !== 'import') throw otherAnswer();
  return answer.value.result;
}

function otherAnswer(): Error {
  return new Error('The reading thread answered another question.');
}

type GuardedAnswer = Extract<GuardedMessage, { readonly result: unknown }>;

/** How often the thread is looked at, and how much slower than its processor time a busy machine may be. */
const lookMs = 50;
const slowness = 10;

function run(job: GuardedJob, limits: GuardLimits): Promise<Result<GuardedAnswer>> {
  const worker = new Worker(threadFile(), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
    // What a library prints about a foreign file is nobody's business.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve, reject) => {
    const guard = watch(worker, limits, () => settle(tooExpensive()));
    const settle = (result: Result<GuardedAnswer>) => {
      guard.stop();
      resolve(result);
      void worker.terminate();
    };
    worker.on('message', (message: GuardedMessage) => {
      if (message.kind === 'ready') guard.start();
      else settle({ ok: true, value: message });
    });
    worker.once('error', (error: Error & { code?: string }) => {
      guard.stop();
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooExpensive());
      else reject(error);
    });
    worker.once('exit', () => settle(tooExpensive()));
  });
}

/** Ends the waiting when the thread, once ready, has used up its time. */
function watch(worker: Worker, limits: GuardLimits, onSpent: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let usedBefore = 0;
  let startedAt = 0;
  const look = async () => {
    const used = await cpuMsOf(worker);
    if (timer === undefined) return;
    const waited = performance.now() - startedAt;
    const isSpent = used === null ? waited > limits.cpuMs * 2 : used - usedBefore > limits.cpuMs;
    if (isSpent || waited > limits.cpuMs * slowness) onSpent();
    else timer = setTimeout(look, lookMs);
  };
  return {
    async start() {
      startedAt = performance.now();
      timer = setTimeout(look, lookMs);
      usedBefore = (await cpuMsOf(worker)) ?? 0;
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** Null where this Node cannot tell (before 24.6) or the thread has ended. */
async function cpuMsOf(worker: Worker): Promise<number | null> {
  if (typeof worker.cpuUsage !== 'function') return null;
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1_000;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function tooExpensive(): Result<never> {
  return failure(
    'file-unreadable',
    'The file was not read: it took more time or memory than a brief ever needs, so reading was stopped. It may have been made to do harm: do not open it, and ask for a fresh copy from whoever sent it.',
  );
}

/** The thread's own file: beside this one, or beside the bundle this became a part of. */
function threadFile(): URL {
  const places = ['./reading-thread.ts', './reading-thread.js', '../reading-thread.js'];
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!found) throw new Error('The program is incomplete: the file of its reading thread is missing.');
  return found;
}
