import { Worker } from 'node:worker_threads';
import { logBug } from './log-bug.ts';
import type { FromGuardedThread } from './thread-jobs.ts';
import { isHeapKnown, watchThread } from './thread-watch.ts';

/** What a thread may use for one foreign file before it is ended. */
export interface GuardLimits {
  /** Processor time, from when the thread begins with the file. */
  readonly cpuMs: number;
  readonly heapMegabytes: number;
  /** Heap and buffers together; without it buffers have no limit. */
  readonly watchedMegabytes?: number | undefined;
}

/**
 * The heap of a thread is looked at from outside, and V8 lets it grow to so many times what it may hold: where one large
 * thing does not fit below V8's own limit, V8 ends not the thread but the whole program.
 */
const headroom = isHeapKnown ? 2 : 1;

/** A thread that has more than this share of its memory in use after a job gets no other job. */
const fitShare = 0.4;

/** How a job ended. `isFirst` says that the thread had done nothing before, so that only the job can be at fault. */
export type JobEnd<Answer> =
  | { readonly end: 'answer'; readonly answer: Answer }
  | { readonly end: 'time' }
  | { readonly end: 'memory' | 'fault'; readonly isFirst: boolean };

/**
 * Says whether what earlier jobs left behind in a thread may have ended this one: memory that was still in use, or an error
 * that only came up after they were answered. Done again in a thread of its own, the job has its own end.
 */
export function isEndOfEarlier(end: JobEnd<unknown>): boolean {
  return (end.end === 'memory' || end.end === 'fault') && !end.isFirst;
}

/** Does a job in the thread that is fit at the moment, and once more in the next one where an earlier job spoiled it. */
export async function runInFit<Job, Answer>(
  fitThread: () => GuardedThread<Job, Answer>,
  job: Job,
  cpuMs: number,
): Promise<JobEnd<Answer>> {
  const end = await fitThread().run(job, cpuMs);
  return isEndOfEarlier(end) ? fitThread().run(job, cpuMs) : end;
}

/** Which thread is started, and what for. */
export interface GuardedThreadChoice {
  /** Its own file, whose jobs `answerJobs` answers. */
  readonly file: URL;
  readonly heapMegabytes: number;
  readonly watchedMegabytes?: number | undefined;
  /** What it does, for the log of a fault: "reading a file". */
  readonly work: string;
}

/**
 * A thread that works on foreign files until one has spoiled it. It does one job at a time; a job that takes too much
 * time or memory, or meets a fault, ends the thread, and nothing else is lost with it.
 */
export class GuardedThread<Job, Answer> {
  readonly #worker: Worker;
  readonly #heapBytes: number;
  readonly #watchedBytes: number;
  readonly #ready: Promise<void>;
  readonly #work: string;
  #jobsDone = 0;
  /** The processor time it had used when it last reported; null if this Node cannot tell (before 24.6). */
  #usedMs: number | null = null;
  #settle: ((end: JobEnd<Answer>) => void) | null = null;
  isFit = true;

  constructor({ file, heapMegabytes, watchedMegabytes, work }: GuardedThreadChoice) {
    this.#work = work;
    this.#heapBytes = heapMegabytes * 1_000_000;
    this.#watchedBytes = (watchedMegabytes ?? Number.POSITIVE_INFINITY) * 1_000_000;
    this.#worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes * headroom, maxYoungGenerationSizeMb: 32 },
      // What a library prints about a foreign file must not appear anywhere.
      stdout: true,
      stderr: true,
    });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#ready = new Promise((resolve) => {
      this.#worker.on('message', (message: FromGuardedThread<Answer>) => {
        this.#usedMs = message.usedMs;
        if (message.kind === 'ready') resolve();
        else this.#take(message);
      });
      this.#worker.once('error', (error: Error & { code?: string }) => this.#fail(error));
      this.#worker.once('exit', () => {
        this.#spoil('memory');
        resolve();
      });
    });
  }

  /**
   * Does a job; no other may be given until it is done. Buffers that `handedOver` names are moved instead of copied.
   */
  async run(job: Job, cpuMs: number, handedOver: readonly ArrayBuffer[] = []): Promise<JobEnd<Answer>> {
    const ended = new Promise<JobEnd<Answer>>((resolve) => {
      this.#settle = resolve;
    });
    await this.#ready;
    if (!this.isFit) return ended;
    const [heapBytes, watchedBytes] = [this.#heapBytes, this.#watchedBytes];
    const limits = { cpuMs, usedBefore: this.#usedMs ?? 0, heapBytes, watchedBytes };
    const stopWatching = watchThread(this.#worker, limits, (spent) => {
      if (spent === 'time') this.#close({ end: 'time' });
      else this.#spoil('memory');
    });
    this.#worker.postMessage(job, [...handedOver]);
    const end = await ended;
    stopWatching();
    this.#jobsDone += 1;
    return end;
  }

  /** Ends the thread, whatever it is doing. */
  end(): void {
    this.isFit = false;
    void this.#worker.terminate();
  }

  #take({ answer, heapBytes }: FromGuardedThread<Answer> & { kind: 'done' }): void {
    if (heapBytes > this.#heapBytes * fitShare) this.isFit = false;
    this.#settle?.({ end: 'answer', answer });
    this.#settle = null;
  }

  #fail(error: Error & { code?: string }): void {
    const isOutOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (!isOutOfMemory) logBug(this.#work, error);
    this.#spoil(isOutOfMemory ? 'memory' : 'fault');
  }

  #spoil(end: 'memory' | 'fault'): void {
    this.#close({ end, isFirst: this.#jobsDone === 0 });
  }

  #close(end: JobEnd<Answer>): void {
    this.#settle?.(end);
    this.#settle = null;
    this.end();
  }
}
