import { printChoice } from './export/print-choice.ts';
import type { Publisher } from './export/publisher.ts';
import type { Library } from './library/library.ts';

/** How long after a brief is opened its pages are laid out, in milliseconds: the window comes first. */
const delayMs = 3_000;

/** Shorter briefs are laid out in a moment anyway; longer ones would occupy the typesetter for seconds. */
const words = { from: 3_000, to: 60_000 };

function isWorthIt(count: number): boolean {
  return count >= words.from && count <= words.to;
}

/**
 * Lays out the pages of a long brief once while nobody waits for them. The typesetter remembers paragraphs, so that the
 * first preview and the first PDF of an opened brief take a fraction of the time.
 */
export class PageWarming {
  readonly #library: Library;
  readonly #publisher: Pick<Publisher, 'preview'>;
  readonly #now: () => string;
  #timer: NodeJS.Timeout | undefined;

  constructor(library: Library, publisher: Pick<Publisher, 'preview'>, now: () => string) {
    this.#library = library;
    this.#publisher = publisher;
    this.#now = now;
  }

  /** Notes that a brief was opened; only the last one counts. */
  opened(briefId: string): void {
    this.stop();
    this.#timer = setTimeout(() => {
      // Why the pages cannot be laid out now is told when somebody asks for them.
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
    const print = await printChoice(this.#library, briefId);
    await this.#publisher.preview(opened.value.brief, this.#now(), print);
  }
}
