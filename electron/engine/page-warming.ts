import type { Library } from './library/library.ts';

/** How long after the opening of a brief its pages are set, in milliseconds: the window comes first. */
const delayMs = 3_000;

/** Shorter briefs are set in a moment anyway; longer ones would keep the typesetter from others for seconds. */
const words = { from: 3_000, to: 60_000 };

function isWorthIt(count: number): boolean {
  return count >= words.from && count <= words.to;
}

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
    this.#timer = setTimeout(() => {
      // What cannot be set now, and why, is told when somebody asks for the pages.
      this.#warm(briefId).catch(() => undefined);
    }, delayMs);
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #warm(briefId: string): Promise<void> {
    const summary = this.#library.search.summary(briefId);
    if (!summary.ok || !isWorthIt(summary.value.row.words)) return;
    const opened = this.#library.briefs.open(briefId);
    if (!opened.ok) return;
    const [{ makePreview }, { buildPublication }] = await Promise.all([
      import('./export/preview.ts'),
      import('#shared/publication/build.ts'),
    ]);
    await makePreview(buildPublication(opened.value.brief, { date: this.#now() }));
  }
}
