import type { Library } from './library/library.ts';

/** How often to check whether the library's file is still in its place, in milliseconds. */
const everyMs = 2_000;

/**
 * Checks regularly whether the library's file is still the one that is written to, and reports when that changes, so
 * that what is on the screen is not called saved for longer than one interval.
 */
export class PlaceWatch {
  readonly #library: Pick<Library, 'place'>;
  readonly #tell: (problem: string | null) => void;
  readonly #timer: NodeJS.Timeout;
  #isGone = false;

  constructor(library: Pick<Library, 'place'>, tell: (problem: string | null) => void) {
    this.#library = library;
    this.#tell = tell;
    this.#timer = setInterval(() => this.look(), everyMs);
    this.#timer.unref();
  }

  /** Checks now. */
  look(): void {
    const place = this.#library.place();
    const isGone = !place.ok && place.error.code === 'library-is-gone';
    if (isGone === this.#isGone) return;
    this.#isGone = isGone;
    this.#tell(isGone ? place.error.message : null);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
