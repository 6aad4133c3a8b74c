import type { Library } from './library/library.ts';

/** How long nothing must have changed before the library tidies up, in milliseconds. */
const pauseMs = 500;

/** How many briefs are indexed before the thread looks for requests again. */
const briefsAtATime = 4;

/** Indexes changed briefs while nobody types, a few at a time, and tells when lists show something new. */
export class IdleWork {
  readonly #library: Library;
  readonly #changed: (briefIds: readonly string[]) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(library: Library, changed: (briefIds: readonly string[]) => void) {
    this.#library = library;
    this.#changed = changed;
  }

  /** Starts the pause anew. */
  touch(): void {
    this.#waitFor(pauseMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #waitFor(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#step(), ms);
    this.#timer.unref();
  }

  #step(): void {
    const done = this.#library.rest(briefsAtATime);
    // A full disk or a fault is told where the user asks for something; here it only means: later.
    if (!done.ok) return;
    if (done.value.briefIds.length > 0) this.#changed(done.value.briefIds);
    if (done.value.isMoreWaiting) this.#waitFor(0);
    else if (done.value.isErasing) this.#waitFor(pauseMs);
  }
}
