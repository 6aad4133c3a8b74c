import { useSyncExternalStore } from 'react';
import type { Source } from '#shared/brief/kinds/source.ts';
import { citationNumbers } from '#shared/publication/build.ts';
import { mayChangeCitations } from '#shared/queries/citation-change.ts';
import type { BriefDocument } from './brief-document.ts';
import { useDocument } from './context.tsx';
import { Listeners } from './listeners.ts';

type Numbers = ReadonlyMap<string, number>;

/** Numbers follow this many milliseconds after the last edit that may change them: it takes the whole brief. */
const delayMs = 400;

/** The numbers the open brief's sources are cited by, kept up to date while somebody looks. */
class CitationNumbering {
  #numbers: Numbers;
  #timer = 0;
  readonly #document: BriefDocument;
  readonly #listeners = new Listeners(() => this.#follow());

  constructor(document: BriefDocument) {
    this.#document = document;
    this.#numbers = citationNumbers(document.brief);
  }

  /** The numbers by source id; the same map until one of them changes. Sources nobody cites have none. */
  readonly get = (): Numbers => this.#numbers;

  /** Listens until the returned function is called. */
  readonly subscribe = this.#listeners.subscribe;

  #follow(): () => void {
    let seen = this.#document.brief;
    const stop = this.#document.store.subscribe(({ brief }) => {
      if (brief === seen) return;
      const before = seen;
      seen = brief;
      if (!mayChangeCitations(before, brief)) return;
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#count(), delayMs);
    });
    return () => {
      stop();
      window.clearTimeout(this.#timer);
    };
  }

  #count(): void {
    const next = citationNumbers(this.#document.brief);
    if (JSON.stringify([...next]) === JSON.stringify([...this.#numbers])) return;
    this.#numbers = next;
    this.#listeners.tell();
  }
}

/** Sources as they are printed: by the number they are cited by, then those nobody cites. */
export function asCited(sources: readonly Source[], numbers: Numbers): readonly Source[] {
  const numberOf = ({ id }: Source) => numbers.get(id) ?? Number.POSITIVE_INFINITY;
  return sources.toSorted((one, other) =>
    numberOf(one) < numberOf(other) ? -1 : numberOf(one) > numberOf(other) ? 1 : 0,
  );
}

const numberings = new WeakMap<BriefDocument, CitationNumbering>();

/** The numbering of an open brief, one for all who show it. */
export function numberingOf(document: BriefDocument): CitationNumbering {
  const known = numberings.get(document) ?? new CitationNumbering(document);
  numberings.set(document, known);
  return known;
}

/** The numbers of cited sources of the open brief, as they are printed. */
export function useCitationNumbers(): Numbers {
  const numbering = numberingOf(useDocument());
  return useSyncExternalStore(numbering.subscribe, numbering.get);
}
