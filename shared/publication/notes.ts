import type { Source } from '../brief/kinds/source.ts';
import { ownRecord } from '../brief/own-record.ts';
import { trimmed } from './content.ts';
import type { Inline, NoteCitation } from './publication.ts';

/**
 * Numbers the sources in the order in which they are first cited on the page. Blocks must therefore be built in reading
 * order, as Word counts footnotes.
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
    return [...this.#numbers.keys()].flatMap((id) => ownRecord(this.#sources, id) ?? []);
  }

  /**
   * Cites sources and gives the reference as inline content. Ids of sources that no longer exist are passed over. If
   * none is left, only the locator, if any, is kept as text.
   */
  cite(sourceIds: readonly string[], locator = ''): Inline[] {
    const known = [...new Set(sourceIds)].filter((id) => ownRecord(this.#sources, id) !== undefined);
    for (const id of known) {
      if (!this.#numbers.has(id)) this.#numbers.set(id, this.#numbers.size + 1);
    }
    const numbers = known.flatMap((id) => this.#numbers.get(id) ?? []).sort((left, right) => left - right);
    const place = trimmed(locator).replaceAll('\n', ' ');
    // After several numbers, one locator would seem to belong to the last source alone.
    const citations =
      place === ''
        ? [{ numbers, locator: '' }]
        : numbers.map((number) => ({ numbers: [number], locator: place }));
    if (numbers.length > 0) return [{ kind: 'note', citations }];
    return place === '' ? [] : [{ kind: 'text', text: ` (${place})`, marks: [] }];
  }
}

/** Two citations without a locator become one of all their sources; a locator belongs to its own sources alone. */
function withCitation(citations: readonly NoteCitation[], next: NoteCitation): NoteCitation[] {
  const last = citations.at(-1);
  if (last?.locator !== '' || next.locator !== '') return [...citations, next];
  const numbers = [...new Set([...last.numbers, ...next.numbers])].sort((left, right) => left - right);
  return [...citations.slice(0, -1), { numbers, locator: '' }];
}

/** Joins citations that stand side by side into one note. */
export function joinNotes(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last?.kind === 'note' && inline.kind === 'note') {
      joined[joined.length - 1] = {
        kind: 'note',
        citations: inline.citations.reduce(withCitation, [...last.citations]),
      };
    } else {
      joined.push(inline);
    }
  }
  return joined;
}

/**
 * A note as it is read, with its numbers apart from the words around them, so that writers can set each number as a
 * reference: `[1, ', ', 2, ', ', 'p. 4', '; ', 3]`. Commas separate the numbers and the locator of a citation,
 * semicolons the citations.
 */
export function noteParts(citations: readonly NoteCitation[]): (number | string)[] {
  return citations.flatMap(({ numbers, locator }, index) => {
    const parts: (number | string)[] = locator === '' ? [...numbers] : [...numbers, locator];
    const parted = parts.flatMap((part, at) => (at === 0 ? [part] : [', ', part]));
    return index === 0 ? parted : ['; ', ...parted];
  });
}
