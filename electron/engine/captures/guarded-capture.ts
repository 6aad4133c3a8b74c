import { basename } from 'node:path';
import type { NamedBytes } from '#engine/import/import-file.ts';
import { withName } from '#engine/import/with-name.ts';
import { threadFile } from '#engine/thread-file.ts';
import { GuardedThread, type GuardLimits, type JobEnd, runInFit } from '#engine/thread-guard.ts';
import { failure, type Problem, type Result } from '#shared/result.ts';
import type { CaptureJob } from './capture-thread.ts';
import { notCaptured } from './limits.ts';
import type { ReadCapture } from './read-capture.ts';

/** A PDF of 2,000 close pages takes half of the time. */
const usualLimits: GuardLimits = { cpuMs: 30_000, heapMegabytes: 768, watchedMegabytes: 700 };

type CaptureThread = GuardedThread<CaptureJob, Result<ReadCapture>>;

/**
 * Reads files for captures one after the other, in a thread of its own. One that takes too much time or memory, or meets
 * a fault in a reader, ends the thread and only its own reading with it.
 */
export class CaptureReader {
  readonly #limits: GuardLimits;
  #thread: CaptureThread | null = null;

  constructor(limits: GuardLimits = usualLimits) {
    this.#limits = limits;
  }

  /** Reads a file as `readCapture` does; `file-unreadable` if it takes too much, `unexpected` after a fault. */
  async read(file: string | NamedBytes, isPlainText = false): Promise<Result<ReadCapture>> {
    const name = typeof file === 'string' ? basename(file) : file.name;
    const job = { file, isPlainText };
    const read = resultOf(await runInFit(() => this.#fitThread(), job, this.#limits.cpuMs));
    // What a reader left undone of a file that it gave up must not disturb the next one.
    if (!read.ok) this.end();
    return read.ok ? read : { ok: false, error: withName(read.error, name) };
  }

  /** Ends the thread; a later file starts a new one. */
  end(): void {
    this.#thread?.end();
    this.#thread = null;
  }

  #fitThread(): CaptureThread {
    if (this.#thread?.isFit) return this.#thread;
    this.#thread?.end();
    const thread: CaptureThread = new GuardedThread({
      file: threadFile(import.meta.url, 'capture-thread'),
      heapMegabytes: this.#limits.heapMegabytes,
      watchedMegabytes: this.#limits.watchedMegabytes,
      work: 'reading a file for a capture',
    });
    this.#thread = thread;
    return thread;
  }
}

function resultOf(reading: JobEnd<Result<ReadCapture>>): Result<ReadCapture> {
  if (reading.end === 'answer') return reading.answer;
  return reading.end === 'fault' ? notRead() : tooExpensive();
}

function tooExpensive(): Result<never> {
  return notCaptured(
    'file-unreadable',
    'it took more time or memory than a text ever needs, so reading was stopped',
    'It may have been made to do harm. If you trust it, open it in its own program, copy its text and paste it.',
  );
}

function notRead(): { readonly ok: false; readonly error: Problem } {
  return failure(
    'unexpected',
    'The file was not captured: an error in the program stopped the reading. Nothing was kept of it. Open it in its own program, copy its text and paste it.',
  );
}
