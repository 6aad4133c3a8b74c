import type { CommandCall } from '#shared/commands/command.ts';
import type { Problem, Result } from '#shared/result.ts';

/** A change on its way to the disk. */
export interface QueuedChange {
  readonly call: CommandCall;
  readonly label: string;
  /** ISO moment at which the user made it. */
  readonly at: string;
}

/** Sends changes in order; the answer means that they are on disk and gives the new number and the moment. */
export type SendChanges = (
  baseSeq: number,
  changes: readonly QueuedChange[],
) => Promise<Result<{ readonly seq: number; readonly savedAt: string }>>;

export interface SaveQueueEvents {
  /** Everything handed in so far is on disk. */
  readonly onSaved: (savedAt: string) => void;
  /** The engine refused or could not write; nothing more is sent until `retry`. */
  readonly onFailed: (problem: Problem) => void;
}

/** How many changes go to the engine at once. */
const batchLimit = 500;

/** Carries changes to the engine one batch after the other, so that the order on disk is the order of editing. */
export class SaveQueue {
  readonly #send: SendChanges;
  readonly #events: SaveQueueEvents;
  #seq: number;
  #waiting: QueuedChange[] = [];
  #sending: Promise<void> | null = null;
  #isStopped = false;

  constructor(seq: number, send: SendChanges, events: SaveQueueEvents) {
    this.#seq = seq;
    this.#send = send;
    this.#events = events;
  }

  /** Whether something handed in is not on disk yet. */
  get isBusy(): boolean {
    return this.#waiting.length > 0 || this.#sending !== null;
  }

  /** Hands in a change; it is sent at once where nothing is under way. */
  add(change: QueuedChange): void {
    this.#waiting.push(change);
    this.#pump();
  }

  /** Tries again after a failure, with everything that is not on disk. */
  retry(): void {
    this.#isStopped = false;
    this.#pump();
  }

  /** Resolves when everything is on disk (true) or sending has stopped on a failure (false). */
  async drained(): Promise<boolean> {
    while (this.#sending) await this.#sending;
    return this.#waiting.length === 0;
  }

  #pump(): void {
    if (this.#sending || this.#isStopped || this.#waiting.length === 0) return;
    this.#sending = this.#sendBatch().finally(() => {
      this.#sending = null;
      this.#pump();
    });
  }

  async #sendBatch(): Promise<void> {
    const batch = this.#waiting.slice(0, batchLimit);
    const answer = await this.#send(this.#seq, batch);
    if (!answer.ok) {
      this.#isStopped = true;
      this.#events.onFailed(answer.error);
      return;
    }
    this.#seq = answer.value.seq;
    this.#waiting = this.#waiting.slice(batch.length);
    if (this.#waiting.length === 0) this.#events.onSaved(answer.value.savedAt);
  }
}
