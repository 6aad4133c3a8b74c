import { newId } from '#shared/brief/ids.ts';
import type { EngineEvent } from './requests.ts';

/** A long piece of work while it goes on. */
export interface Job {
  readonly isCancelled: boolean;
  /** Says how far it is. */
  progress(done: number): void;
}

/** Long work that shows how far it is and can be cancelled. */
export class Jobs {
  readonly #emit: (event: EngineEvent) => void;
  readonly #cancelled = new Set<string>();
  readonly #running = new Set<string>();

  constructor(emit: (event: EngineEvent) => void) {
    this.#emit = emit;
  }

  /** Runs work as a job; a total of null means that nobody knows how much it is. */
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

  /** Asks a job to stop at its next step; one that is over already is left alone. */
  cancel(jobId: string): void {
    if (this.#running.has(jobId)) this.#cancelled.add(jobId);
  }
}
