import type { Library } from './library/library.ts';

/** How long after the opening of a brief its pages are set, in milliseconds: the window comes first. */
const delayMs = 3_000;

/** Shorter briefs are set in a moment anyway. */
const longBriefWords = 3_000;

/**
 * Sets the pages of a long brief once while nobody waits for them. Typesetting remembers paragraphs, so that the first
 * preview and the first PDF of a brief that was opened take a fraction of the time.
 */
export class PageWarming {
  readonly #library: Library;
  readonly #now: () => string;
  #timer: NodeJS.Timeout | undefined;

  constructor(library: Library, now: () => string) {
    this.#library = library;
    this.#now = now;
  }

  /** Notes that a brief was opened; only the last one counts. */
  opened(briefId: string): void {
    this.stop();
    this.#timer = setTimeout(() => void this.#warm(briefId), delayMs);
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #warm(briefId: string): Promise<void> {
    const summary = this.#library.summary(briefId);
    if (!summary.ok || summary.value.row.words < longBriefWords) return;
    const opened = this.#library.openBrief(briefId);
    if (!opened.ok) return;
    const [{ makePreview }, { buildPublication }] = await Promise.all([
      import('./export/preview.ts'),
      import('#shared/publication/build.ts'),
    ]);
    // What cannot be set now is told when somebody asks for the pages.
    await makePreview(buildPublication(opened.value.brief, { date: this.#now() }));
  }
}
