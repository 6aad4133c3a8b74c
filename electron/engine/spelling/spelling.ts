import { threadFile } from '#engine/thread-file.ts';
import { GuardedThread, type GuardLimits, runInFit } from '#engine/thread-guard.ts';
import type { SpellingJob } from './spelling-thread.ts';

/** A dictionary is read in half a second, and a thousand words are looked up in a few milliseconds. */
const usualLimits: GuardLimits = { cpuMs: 20_000, heapMegabytes: 256 };

type SpellingThread = GuardedThread<SpellingJob, readonly string[]>;

/**
 * The dictionaries of the program, in a thread that is started with the first question and serves all windows. A
 * question that takes too much is answered with nothing: no word is then called wrong.
 */
export class Spelling {
  #thread: SpellingThread | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #isEnded = false;

  /** The words that are wrong, or those that a wrong one may have been meant to be. */
  ask(job: SpellingJob): Promise<readonly string[]> {
    const answered = this.#last.then(() => this.#do(job));
    this.#last = answered;
    return answered;
  }

  end(): void {
    this.#isEnded = true;
    this.#thread?.end();
  }

  async #do(job: SpellingJob): Promise<readonly string[]> {
    if (this.#isEnded) return [];
    const done = await runInFit(() => this.#fitThread(), job, usualLimits.cpuMs);
    return done.end === 'answer' ? done.answer : [];
  }

  #fitThread(): SpellingThread {
    if (this.#thread?.isFit) return this.#thread;
    this.#thread?.end();
    this.#thread = new GuardedThread({
      file: threadFile(import.meta.url, 'spelling-thread'),
      heapMegabytes: usualLimits.heapMegabytes,
      work: 'checking spelling',
    });
    return this.#thread;
  }
}
