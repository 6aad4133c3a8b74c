import { basename } from 'node:path';
import { GuardedThread, type GuardLimits, threadFile } from '#engine/thread-guard.ts';
import type { ReadingOptions } from '#shared/readers/reading.ts';
import { failure, type Problem, type Result } from '#shared/result.ts';
import type { ImportedFile, NamedBytes } from './import-file.ts';
import type { ReadingJob } from './reading-thread.ts';
import { withName } from './with-name.ts';

/** Reading options without what cannot go to another thread; ids are random there. */
export type GuardedOptions = Omit<ReadingOptions, 'newId'>;

const usualLimits: GuardLimits = { cpuMs: 10_000, heapMegabytes: 512 };

/** For every 10 MB a file may take a second more: an honest one of any size needs a tenth of its time. */
const bytesPerSecond = 10_000_000;

type ReadingThread = GuardedThread<ReadingJob, Result<ImportedFile>>;

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
    let reading = await this.#fitThread().run(job, cpuMs);
    // What earlier files left in the memory of a thread does not count against this one.
    if (reading.end === 'memory' && !reading.isFirst) reading = await this.#fitThread().run(job, cpuMs);
    if (reading.end === 'answer') return reading.answer;
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
    this.#thread = new GuardedThread({
      file: threadFile(import.meta.url, 'reading-thread'),
      heapMegabytes: this.#limits.heapMegabytes,
      work: 'reading a file',
    });
    return this.#thread;
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
