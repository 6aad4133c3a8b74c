import type { Source } from '../brief/kinds/source.ts';
import { trimmed } from './content.ts';
import type { Inline } from './publication.ts';

/**
 * Numbers the sources in the order in which they are first cited on the page. Blocks must therefore be built in reading
 * order; Word counts footnotes the same way.
 */
export class NoteRegister {
  readonly #sources: Readonly<Record<string, Source>>;
  readonly #numbers = new Map<string, number>();

  constructor(sources: Readonly<Record<string, Source>>) {
    this.#sources = sources;
  }

  /** The number of a source that is cited already, or null. */
  numberOf(sourceId: string): number | null {
    return this.#numbers.get(sourceId) ?? null;
  }

  /** The sources cited so far, by number from 1. */
  get cited(): readonly Source[] {
    return [...this.#numbers.keys()].flatMap((id) => this.#sources[id] ?? []);
  }

  /**
   * Cites sources and gives the reference as inline content. Ids of sources that no longer exist are passed over; where
   * none is left only the locator, if any, is kept as text.
   */
  cite(sourceIds: readonly string[], locator = ''): Inline[] {
    const known = [...new Set(sourceIds)].filter((id) => this.#sources[id] !== undefined);
    for (const id of known) {
      if (!this.#numbers.has(id)) this.#numbers.set(id, this.#numbers.size + 1);
    }
    const numbers = known.flatMap((id) => this.#numbers.get(id) ?? []).sort((left, right) => left - right);
    const place = trimmed(locator).replaceAll('\n', ' ');
    if (numbers.length > 0) return [{ kind: 'note', numbers, locator: place }];
    return place === '' ? [] : [{ kind: 'text', text: ` (${place})`, marks: [] }];
  }
}
