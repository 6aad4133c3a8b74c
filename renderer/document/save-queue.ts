import type { Brief } from '#shared/brief/brief.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import type { WaitingChange } from '#shared/commands/rebase/rebase-waiting.ts';
import type { Problem, Result } from '#shared/result.ts';

/** A change on its way to the disk. */
export interface QueuedChange extends WaitingChange {
  readonly call: CommandCall;
  readonly label: string;
  /** ISO moment at which the user made it. */
  readonly at: string;
  /** The brief with it. */
  readonly after: Brief;
}

/** How far somebody knows the changes of a brief: the number of the last one, and its mark in the library. */
export interface LogPlace {
  readonly seq: number;
  readonly mark: number;
}

/** Sends changes in order. A success means that they are on disk, and gives the new place and the moment. */
export type SendChanges = (
  base: LogPlace,
  changes: readonly QueuedChange[],
) => Promise<Result<LogPlace & { readonly savedAt: string }>>;

export interface SaveQueueEvents {
  /** Everything handed in so far is on disk; the moment is null if that was found out later. */
  readonly onSaved: (savedAt: string | null) => void;
  /** The engine refused or could not write; nothing more is sent until `retry`. */
  readonly onFailed: (problem: Problem) => void;
  /**
   * Everything handed in is on disk, but what was changed elsewhere could not be read; not tried again until `retry`.
   */
  readonly onBehind: (problem: Problem) => void;
  /** The brief was changed elsewhere: takes that over with `take` or `begin`. Gives a problem if it could not. */
  readonly catchUp: () => Promise<Problem | null>;
}

/** Whether a change was refused because the brief is now another one, or gone. */
function isElsewhere({ code }: Problem): boolean {
  return code === 'out-of-step' || code === 'brief-not-found';
}

/** How many changes go to the engine at once. */
const batchLimit = 500;

/**
 * Carries changes to the engine one batch after the other, so that the order on disk is the order of editing, and stops
 * in between to take over what was changed elsewhere.
 */
export class SaveQueue {
  readonly #send: SendChanges;
  readonly #events: SaveQueueEvents;
  #place: LogPlace;
  #base: Brief;
  #waiting: readonly QueuedChange[] = [];
  /** How many of the waiting changes were sent without an answer that says whether they are on disk. */
  #unsure = 0;
  #isBehind = false;
  #behindAt: LogPlace | null = null;
  /** What failed last, so that nothing more is tried until `retry`; a later successful read lets sending continue. */
  #stoppedBy: 'sending' | 'reading' | null = null;
  #isHeld = false;
  /** Whether it was announced that everything is on disk, since something was last handed in or failed. */
  #isTold = true;
  #running: Promise<void> | null = null;

  constructor(opened: LogPlace & { readonly brief: Brief }, send: SendChanges, events: SaveQueueEvents) {
    this.#place = { seq: opened.seq, mark: opened.mark };
    this.#base = opened.brief;
    this.#send = send;
    this.#events = events;
  }

  /** The brief as it is known to be on disk, and the place of its last change. */
  get base(): { readonly brief: Brief; readonly place: LogPlace } {
    return { brief: this.#base, place: this.#place };
  }

  /** What is not known to be on disk, in order. */
  get waiting(): readonly QueuedChange[] {
    return this.#waiting;
  }

  /** Those that wait but may already be on disk. */
  get unsure(): readonly QueuedChange[] {
    return this.#waiting.slice(0, this.#unsure);
  }

  /** Whether something handed in is not on disk yet, or something on disk not taken over. */
  get isBusy(): boolean {
    return this.#waiting.length > 0 || this.#running !== null;
  }

  /** Whether the brief was changed elsewhere and that is not taken over yet. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  /** Whether something is being sent or asked for. */
  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Hands in a change; it is sent at once if nothing is being sent. */
  add(change: QueuedChange): void {
    this.#waiting = [...this.#waiting, change];
    this.#isTold = false;
    this.#run();
  }

  /** Notes that the brief was changed elsewhere; that is taken over as soon as nothing is being sent. */
  fallBehind(): void {
    this.#isBehind = true;
    this.#run();
  }

  /** Does something at once; what it hands in is sent afterwards. */
  atRest(work: () => void): void {
    this.#isHeld = true;
    try {
      work();
    } finally {
      this.#isHeld = false;
    }
    this.#run();
  }

  /** Notes that the first changes are on disk, and their place in the log. */
  acknowledge(count: number, place: LogPlace): void {
    this.#base = this.#waiting[count - 1]?.after ?? this.#base;
    this.#waiting = this.#waiting.slice(count);
    this.#place = place;
    this.#unsure = 0;
  }

  /** Continues from another state of the brief, with what waits brought onto it. */
  begin(brief: Brief, place: LogPlace, waiting: readonly QueuedChange[]): void {
    this.#base = brief;
    this.#place = place;
    this.#waiting = waiting;
    this.#unsure = 0;
  }

  /** Tries again after a failure, with everything that is not on disk. */
  retry(): void {
    this.#stoppedBy = null;
    this.#isTold = false;
    this.#run();
  }

  /** Resolves when everything is on disk (true) or sending has stopped after a failure (false). */
  async drained(): Promise<boolean> {
    while (this.#running) await this.#running;
    return this.#waiting.length === 0;
  }

  #run(): void {
    if (this.#isHeld) return;
    this.#running ??= this.#work().then(() => {
      this.#running = null;
      // Handed in after the last look.
      if (this.#stoppedBy === null && (this.#isBehind || this.#waiting.length > 0)) this.#run();
    });
  }

  async #work(): Promise<void> {
    while (this.#isBehind || (this.#waiting.length > 0 && this.#stoppedBy === null)) {
      const problem = this.#isBehind ? await this.#catchUp() : await this.#sendBatch();
      if (!problem) continue;
      this.#stoppedBy ??= this.#isBehind ? 'reading' : 'sending';
      this.#isTold = false;
      if (this.#isBehind && this.#waiting.length === 0) this.#events.onBehind(problem);
      else this.#events.onFailed(problem);
      // Until it is tried again, there is nothing more to find out.
      if (this.#isBehind) return;
    }
    // What waited may have come from the disk with what was changed elsewhere.
    if (this.#waiting.length === 0 && !this.#isTold) this.#tellSaved(null);
  }

  #tellSaved(savedAt: string | null): void {
    this.#stoppedBy = null;
    this.#isTold = true;
    this.#events.onSaved(savedAt);
  }

  async #catchUp(): Promise<Problem | null> {
    this.#isBehind = false;
    const problem = await this.#events.catchUp();
    if (problem) {
      this.#isBehind = true;
      return problem;
    }
    if (this.#stoppedBy === 'reading') this.#stoppedBy = null;
    return null;
  }

  async #sendBatch(): Promise<Problem | null> {
    const batch = this.#waiting.slice(0, batchLimit);
    const answer = await this.#send(this.#place, batch);
    if (answer.ok) {
      this.acknowledge(batch.length, answer.value);
      if (this.#waiting.length === 0 && !this.#isBehind) this.#tellSaved(answer.value.savedAt);
      return null;
    }
    // If the same place is answered twice, there is nothing to catch up with.
    if (isElsewhere(answer.error) && this.#behindAt !== this.#place) {
      this.#behindAt = this.#place;
      this.#isBehind = true;
      return null;
    }
    this.#unsure = Math.max(this.#unsure, batch.length);
    return answer.error;
  }
}
