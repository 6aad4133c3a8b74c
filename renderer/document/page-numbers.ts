import { useSyncExternalStore } from 'react';
import type { Source } from '#shared/brief/kinds/source.ts';
import { type PageNumbers, pageNumbers } from '#shared/publication/build.ts';
import { mayChangeNumbers } from '#shared/publication/number-change.ts';
import type { BriefDocument } from './brief-document.ts';
import { useDocument } from './context.tsx';
import { Listeners } from './listeners.ts';

type Citations = PageNumbers['citations'];

/**
 * Numbers follow this many milliseconds after the last edit that may change them, since they depend on the whole brief.
 */
const delayMs = 400;

/* The old value if the new one says the same, so that nothing is drawn again for it. */
function keptOrNew<Value extends Iterable<unknown>>(old: Value, next: Value): Value {
  return JSON.stringify([...old]) === JSON.stringify([...next]) ? old : next;
}

/** The printed numbers of the open brief, kept up to date while somebody watches. */
class PageNumbering {
  #citations: Citations;
  #filledSections: ReadonlySet<string>;
  #timer = 0;
  readonly #document: BriefDocument;
  readonly #listeners = new Listeners(() => this.#follow());

  constructor(document: BriefDocument) {
    this.#document = document;
    const { citations, filledSections } = pageNumbers(document.brief);
    this.#citations = citations;
    this.#filledSections = filledSections;
  }

  /**
   * The numbers of cited sources by id; the same map until one of them changes. Sources that nobody cites have none.
   */
  readonly citations = (): Citations => this.#citations;

  /** The sections in which something is printed; the same set until one is added or removed. */
  readonly filledSections = (): ReadonlySet<string> => this.#filledSections;

  /** Listens until the returned function is called. */
  readonly subscribe = this.#listeners.subscribe;

  #follow(): () => void {
    let seen = this.#document.brief;
    const stop = this.#document.store.subscribe(({ brief }) => {
      if (brief === seen) return;
      const before = seen;
      seen = brief;
      if (!mayChangeNumbers(before, brief)) return;
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#count(), delayMs);
    });
    return () => {
      stop();
      window.clearTimeout(this.#timer);
    };
  }

  #count(): void {
    const next = pageNumbers(this.#document.brief);
    const [citations, filledSections] = [this.#citations, this.#filledSections];
    this.#citations = keptOrNew(citations, next.citations);
    this.#filledSections = keptOrNew(filledSections, next.filledSections);
    if (citations !== this.#citations || filledSections !== this.#filledSections) this.#listeners.tell();
  }
}

/** Sources in printed order: by the number they are cited by, then those that nobody cites. */
export function asCited(sources: readonly Source[], numbers: Citations): readonly Source[] {
  const numberOf = ({ id }: Source) => numbers.get(id) ?? Number.POSITIVE_INFINITY;
  return sources.toSorted((one, other) =>
    numberOf(one) < numberOf(other) ? -1 : numberOf(one) > numberOf(other) ? 1 : 0,
  );
}

const numberings = new WeakMap<BriefDocument, PageNumbering>();

/** The numbering of an open brief, shared by everything that shows it. */
export function numberingOf(document: BriefDocument): PageNumbering {
  const known = numberings.get(document) ?? new PageNumbering(document);
  numberings.set(document, known);
  return known;
}

/** The numbers of the cited sources of the open brief, as printed. */
export function useCitationNumbers(): Citations {
  const numbering = numberingOf(useDocument());
  return useSyncExternalStore(numbering.subscribe, numbering.citations);
}

/** The sections of the open brief in which something is printed. */
export function useFilledSections(): ReadonlySet<string> {
  const numbering = numberingOf(useDocument());
  return useSyncExternalStore(numbering.subscribe, numbering.filledSections);
}
