import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { logBug } from '#engine/log-bug.ts';
import type { ReadingOptions } from '#shared/readers/reading.ts';
import { failure, type Problem, type Result } from '#shared/result.ts';
import { type ImportedFile, type NamedBytes, withName } from './import-file.ts';
import type { FromReadingThread, ReadingJob } from './reading-thread.ts';

/** What a thread may use for one foreign file before it is ended. */
export interface GuardLimits {
  /** Time of the processor, from when the thread begins with the file. */
  readonly cpuMs: number;
  readonly heapMegabytes: number;
}

/** Reading options without what cannot go to another thread; ids are random there. */
export type GuardedOptions = Omit<ReadingOptions, 'newId'>;

const usualLimits: GuardLimits = { cpuMs: 10_000, heapMegabytes: 512 };

/** For every 10 MB a file may take a second more: an honest one of any size needs a tenth of its time. */
const bytesPerSecond = 10_000_000;

/** A thread that was left with more than this share of its memory in use does not get another file. */
const fitShare = 0.25;

/**
 * Reads foreign files one after the other, outside of the caller's thread. Files share a thread, which takes longer to
 * start than most of them to read; one that takes too much time or memory, or meets a fault in a reader, ends the thread
 * and with it nothing but its own reading: the next file gets a new thread.
 */
export class GuardedReader {
  readonly #limits: GuardLimits;
  #thread: ReadingThread | null = null;

  constructor(limits: GuardLimits = usualLimits) {
    this.#limits = limits;
  }

  /** Imports a file as `importFile` does; `file-unreadable` where it takes too much, `unexpected` after a fault. */
  async importFile(file: string | NamedBytes, options: GuardedOptions): Promise<Result<ImportedFile>> {
    const isPath = typeof file === 'string';
    const size = isPath ? 0 : file.bytes.length;
    const cpuMs = this.#limits.cpuMs + Math.floor(size / bytesPerSecond) * 1_000;
    const job: ReadingJob = { file, options };
    let reading = await this.#fitThread().read(job, cpuMs);
    // What earlier files left in the memory of a thread does not count against this one.
    if (reading.end === 'memory' && !reading.isFirst) reading = await this.#fitThread().read(job, cpuMs);
    if (reading.end === 'answer') return reading.result;
    const { error } = reading.end === 'fault' ? notRead() : tooExpensive();
    return { ok: false, error: withName(error, isPath ? basename(file) : file.name) };
  }

  /** Ends the thread; a later file starts a new one. */
  end(): void {
    this.#thread?.end();
    this.#thread = null;
  }

  #fitThread(): ReadingThread {
    if (this.#thread?.isFit) return this.#thread;
    this.end();
    this.#thread = new ReadingThread(this.#limits.heapMegabytes);
    return this.#thread;
  }
}

/** How the reading of one file ended. */
type ReadingEnd =
  | { readonly end: 'answer'; readonly result: Result<ImportedFile> }
  | { readonly end: 'time' | 'fault' }
  | { readonly end: 'memory'; readonly isFirst: boolean };

/** One thread, from its start until a file has spoiled it. It reads one file at a time. */
class ReadingThread {
  readonly #worker: Worker;
  readonly #heapBytes: number;
  readonly #ready: Promise<void>;
  #filesRead = 0;
  /** Time of the processor it had used when it last told; null where this Node cannot tell (before 24.6). */
  #usedMs: number | null = null;
  #settle: ((end: ReadingEnd) => void) | null = null;
  isFit = true;

  constructor(heapMegabytes: number) {
    this.#heapBytes = heapMegabytes * 1_000_000;
    this.#worker = new Worker(threadFile(), {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32 },
      // What a library prints about a foreign file is nobody's business.
      stdout: true,
      stderr: true,
    });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#ready = new Promise((resolve) => {
      this.#worker.on('message', (message: FromReadingThread) => {
        this.#usedMs = message.usedMs;
        if (message.kind === 'ready') resolve();
        else this.#take(message);
      });
      this.#worker.once('error', (error: Error & { code?: string }) => this.#fail(error));
      this.#worker.once('exit', () => {
        this.#close({ end: 'memory', isFirst: this.#filesRead === 0 });
        resolve();
      });
    });
  }

  async read(job: ReadingJob, cpuMs: number): Promise<ReadingEnd> {
    const ended = new Promise<ReadingEnd>((resolve) => {
      this.#settle = resolve;
    });
    await this.#ready;
    if (!this.isFit) return ended;
    const stopWatching = watch(this.#worker, cpuMs, this.#usedMs ?? 0, () => {
      this.#close({ end: 'time' });
    });
    this.#worker.postMessage(job);
    const end = await ended;
    stopWatching();
    this.#filesRead += 1;
    return end;
  }

  end(): void {
    this.isFit = false;
    void this.#worker.terminate();
  }

  #take({ result, heapBytes }: FromReadingThread & { kind: 'read' }): void {
    if (heapBytes > this.#heapBytes * fitShare) this.isFit = false;
    this.#settle?.({ end: 'answer', result });
    this.#settle = null;
  }

  #fail(error: Error & { code?: string }): void {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      this.#close({ end: 'memory', isFirst: this.#filesRead === 0 });
      return;
    }
    logBug('reading a file', error);
    this.#close({ end: 'fault' });
  }

  #close(end: ReadingEnd): void {
    this.#settle?.(end);
    this.#settle = null;
    this.end();
  }
}

/** How often the thread is looked at, and how much slower than its processor time a busy machine may be. */
const lookMs = 50;
const slowness = 10;

/** Calls `onSpent` when the thread has used up its time since now; gives the function that ends the watch. */
function watch(worker: Worker, cpuMs: number, usedBefore: number, onSpent: () => void): () => void {
  const startedAt = performance.now();
  let isOver = false;
  const look = async () => {
    const used = await cpuMsOf(worker);
    if (isOver) return;
    const waited = performance.now() - startedAt;
    const isSpent = used === null ? waited > cpuMs * 2 : used - usedBefore > cpuMs;
    if (isSpent || waited > cpuMs * slowness) onSpent();
    else timer = setTimeout(look, lookMs);
  };
  let timer = setTimeout(look, lookMs);
  return () => {
    isOver = true;
    clearTimeout(timer);
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

function tooExpensive(): { readonly ok: false; readonly error: Problem } {
  return failure(
    'file-unreadable',
    'The file was not read: it took more time or memory than a brief ever needs, so reading was stopped. It may have been made to do harm: do not open it, and ask for a fresh copy from whoever sent it.',
  );
}

function notRead(): { readonly ok: false; readonly error: Problem } {
  return failure(
    'unexpected',
    'The file was not read: an error in the program stopped the reading. Nothing was changed. Save it in another format (Word or plain text) and import that.',
  );
}

/** The thread's own file: beside this one, or beside the bundle this became a part of. */
function threadFile(): URL {
  const places = ['./reading-thread.ts', './reading-thread.js', '../reading-thread.js'];
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!found) throw new Error('The program is incomplete: the file of its reading thread is missing.');
  return found;
}
