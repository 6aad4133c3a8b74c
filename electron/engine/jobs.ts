import { newId } from '#shared/brief/ids.ts';
import type { EngineEvent } from './requests.ts';

/** A long piece of work in progress. */
export interface Job {
  readonly isCancelled: boolean;
  /** Says how far the work is. */
  progress(done: number): void;
}

/** Work that runs by itself, and its progress. */
export interface ShownWork {
  progress(done: number): void;
  finish(): void;
}

/** Long work that shows how far it is and can be cancelled. */
export class Jobs {
  readonly #emit: (event: EngineEvent) => void;
  readonly #cancelled = new Set<string>();
  readonly #running = new Set<string>();

  constructor(emit: (event: EngineEvent) => void) {
    this.#emit = emit;
  }

  /** Runs work as a job; a total of null means that nobody knows how much there is to do. */
  async run<Value>(label: string, total: number | null, work: (job: Job) => Promise<Value>): Promise<Value> {
    const jobId = newId();
    const cancelled = this.#cancelled;
    let last = 0;
    const tell = (done: number, isFinished: boolean) => {
      last = done;
      this.#emit({ name: 'job.progress', event: { jobId, label, done, total, isFinished } });
    };
    this.#running.add(jobId);
    tell(0, false);
    try {
      return await work({
        get isCancelled() {
          return cancelled.has(jobId);
        },
        progress: (done) => tell(done, false),
      });
    } finally {
      this.#running.delete(jobId);
      cancelled.delete(jobId);
      tell(total ?? last, true);
    }
  }

  /**
   * Shows work that nobody asked for and that goes on even if it is cancelled: it is then only no longer shown. It
   * disappears when it is done. A total of null means that nobody knows how much there is to do.
   */
  show(label: string, total: number | null): ShownWork {
    const jobId = newId();
    let isShown = true;
    const tell = (done: number, isFinished: boolean) => {
      this.#emit({ name: 'job.progress', event: { jobId, label, done, total, isFinished } });
    };
    const finish = (done: number) => {
      if (isShown) tell(done, true);
      isShown = false;
      this.#running.delete(jobId);
      this.#cancelled.delete(jobId);
    };
    this.#running.add(jobId);
    tell(0, false);
    return {
      progress: (done) => {
        if (this.#cancelled.has(jobId)) finish(done);
        else if (isShown) tell(done, false);
      },
      finish: () => finish(total ?? 0),
    };
  }

  /** Asks a job to stop at its next step; a job that is over is left alone. */
  cancel(jobId: string): void {
    if (this.#running.has(jobId)) this.#cancelled.add(jobId);
  }
}
