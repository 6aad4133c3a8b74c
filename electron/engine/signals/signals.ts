import { threadFile } from '#engine/thread-file.ts';
import { GuardedThread, type GuardLimits, runInFit } from '#engine/thread-guard.ts';
import type { Signal } from '#shared/readers/signals/signal.ts';
import type { ExtractionJob } from './extract.ts';

/** Lists and grammar are read in two seconds; after that, a part of a text takes some tens of milliseconds. */
const usualLimits: GuardLimits = { cpuMs: 20_000, heapMegabytes: 384 };

type SignalsThread = GuardedThread<ExtractionJob, readonly Signal[]>;

/**
 * Looks for names, dates and claims, in a thread that is started with the first text and serves all windows. A text
 * that takes too much ends the thread and is answered with null.
 */
export class Signals {
  readonly #limits: GuardLimits;
  #thread: SignalsThread | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #isEnded = false;

  constructor(limits: GuardLimits = usualLimits) {
    this.#limits = limits;
  }

  /** What is found in a text, or in a part of it. */
  find(job: ExtractionJob): Promise<readonly Signal[] | null> {
    const found = this.#last.then(() => this.#do(job));
    this.#last = found;
    return found;
  }

  end(): void {
    this.#isEnded = true;
    this.#thread?.end();
  }

  async #do(job: ExtractionJob): Promise<readonly Signal[] | null> {
    if (this.#isEnded) return null;
    const done = await runInFit(() => this.#fitThread(), job, this.#limits.cpuMs);
    return done.end === 'answer' ? done.answer : null;
  }

  #fitThread(): SignalsThread {
    if (this.#thread?.isFit) return this.#thread;
    this.#thread?.end();
    this.#thread = new GuardedThread({
      file: threadFile(import.meta.url, 'signals-thread'),
      heapMegabytes: this.#limits.heapMegabytes,
      work: 'looking for names in a text',
    });
    return this.#thread;
  }
}
