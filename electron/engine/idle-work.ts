import type { ShownWork } from './jobs.ts';
import type { Library } from './library/library.ts';

/** How long the library must be unchanged before it tidies up, in milliseconds. */
const pauseMs = 500;

/** What fails is tried again after a pause that doubles each time, up to this long. */
const longestPauseMs = 60_000;

/** If more briefs than this are waiting, the user is shown the progress. */
const shownFrom = 20;

/** How many briefs are indexed before the thread looks for requests again. */
const briefsAtATime = 4;

/**
 * Indexes changed briefs while nobody types, a few at a time, and tells when lists show something new. What fails (a
 * full disk, another program that writes to the library) is tried again for as long as the library is open.
 */
export class IdleWork {
  readonly #library: Pick<Library, 'rest'>;
  readonly #changed: (briefIds: readonly string[]) => void;
  readonly #show: (total: number) => ShownWork;
  #shown: { readonly work: ShownWork; readonly total: number } | null = null;
  #timer: NodeJS.Timeout | undefined;
  #retryMs = pauseMs;
  #isStopped = false;

  /** `changed` hears which briefs are new in lists; `show` begins to show the progress of a long backlog. */
  constructor(
    library: Pick<Library, 'rest'>,
    changed: (briefIds: readonly string[]) => void,
    show: (total: number) => ShownWork = () => ({ progress: () => undefined, finish: () => undefined }),
  ) {
    this.#library = library;
    this.#changed = changed;
    this.#show = show;
  }

  /** Starts the pause again. */
  touch(): void {
    this.#waitFor(pauseMs);
  }

  /** Ends the work for good, before the library is closed. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #waitFor(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => this.#step(), ms);
    this.#timer.unref();
  }

  #step(): void {
    const done = this.#library.rest(briefsAtATime);
    if (!done.ok) {
      // The user hears of a fault when asking for something; here it only means: later.
      this.#retryMs = Math.min(this.#retryMs * 2, longestPauseMs);
      this.#waitFor(this.#retryMs);
      return;
    }
    this.#retryMs = pauseMs;
    const { briefIds, isMoreWaiting, behind, isErasing } = done.value;
    this.#tellProgress(behind);
    if (briefIds.length > 0) this.#changed(briefIds);
    if (isMoreWaiting) this.#waitFor(0);
    else if (isErasing) this.#waitFor(pauseMs);
  }

  #tellProgress(behind: number): void {
    if (this.#shown === null && behind >= shownFrom)
      this.#shown = { work: this.#show(behind), total: behind };
    if (this.#shown === null) return;
    const { work, total } = this.#shown;
    if (behind > 0) {
      work.progress(Math.max(0, total - behind));
      return;
    }
    work.finish();
    this.#shown = null;
  }
}
