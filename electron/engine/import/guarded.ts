import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { threadFile } from '#engine/thread-file.ts';
import { GuardedThread, type GuardLimits, runInFit } from '#engine/thread-guard.ts';
import type { ReadingOptions } from '#shared/readers/reading.ts';
import { failure, type Problem } from '#shared/result.ts';
import type { NamedBytes } from './import-file.ts';
import type { ReadFile } from './imported-file.ts';
import type { ReadingJob } from './reading-thread.ts';
import { withName } from './with-name.ts';

/** Reading options without what cannot go to another thread; ids are random there. */
export type GuardedOptions = Omit<ReadingOptions, 'newId'>;

const usualLimits: GuardLimits = { cpuMs: 10_000, heapMegabytes: 512 };

/** A file may take a second more for every 10 MB; an honest one of any size needs a tenth of that. */
const bytesPerSecond = 10_000_000;

type ReadingThread = GuardedThread<ReadingJob, ReadFile>;

/**
 * Reads foreign files one after the other, outside the caller's thread. Files of one kind share a thread, which takes
 * longer to start than most of them take to read. A file that takes too much time or memory, or meets a fault in a
 * reader, ends the thread and only its own reading with it: the next file gets a new thread.
 */
export class GuardedReader {
  readonly #limits: GuardLimits;
  readonly #threads: Record<Kind, FittedThread | null> = { brief: null, other: null };

  constructor(limits: GuardLimits = usualLimits) {
    this.#limits = limits;
  }

  /** Imports a file as `importFile` does; `file-unreadable` if it takes too much, `unexpected` after a fault. */
  async importFile(file: string | NamedBytes, options: GuardedOptions): Promise<ReadFile> {
    const name = typeof file === 'string' ? basename(file) : file.name;
    const size = typeof file === 'string' ? await sizeOf(file) : file.bytes.length;
    const cpuMs = this.#limits.cpuMs + Math.floor(size / bytesPerSecond) * 1_000;
    const kind = /\.brief$/i.test(name) ? 'brief' : 'other';
    const job: ReadingJob = { file, options };
    const reading = await runInFit(() => this.#fitThread(kind, size), job, cpuMs);
    if (reading.end === 'answer') return reading.answer;
    const { error } = reading.end === 'fault' ? notRead() : tooExpensive();
    return { ok: false, error: withName(error, name) };
  }

  /** Ends the threads; a later file starts new ones. */
  end(): void {
    for (const kind of ['brief', 'other'] as const) {
      this.#threads[kind]?.thread.end();
      this.#threads[kind] = null;
    }
  }

  #fitThread(kind: Kind, size: number): ReadingThread {
    const most = this.#limits.heapMegabytes;
    const heapMegabytes = kind === 'brief' ? Math.min(heapForBrief(size), most) : most;
    const known = this.#threads[kind];
    if (known?.thread.isFit && known.heapMegabytes === heapMegabytes) return known.thread;
    known?.thread.end();
    const thread: ReadingThread = new GuardedThread({
      file: threadFile(import.meta.url, 'reading-thread'),
      heapMegabytes,
      work: 'reading a file',
    });
    this.#threads[kind] = { thread, heapMegabytes };
    return thread;
  }
}

type Kind = 'brief' | 'other';

interface FittedThread {
  readonly thread: ReadingThread;
  readonly heapMegabytes: number;
}

const leastHeap = 96;
const heapStep = 64;

/**
 * How much memory a `.brief` file of this many bytes may take. Its makeup is known, so a small one needs little,
 * whatever it pretends to be: a brief of a thousand pages has some two megabytes packed and needs a third of this.
 */
function heapForBrief(bytes: number): number {
  return leastHeap + heapStep * Math.floor(bytes / 4_000_000);
}

/** 0 if there is no such file; its reader says so. */
async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
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
