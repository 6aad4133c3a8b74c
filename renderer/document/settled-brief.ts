import { useSyncExternalStore } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import type { BriefDocument } from './brief-document.ts';
import { useDocument } from './context.tsx';
import { Listeners } from './listeners.ts';

/** A brief is settled when it has not changed for this many milliseconds … */
const pauseMs = 500;

/** … and is taken as it is this many milliseconds after its first change, however long somebody goes on typing. */
const atLatestMs = 3_000;

/** An open brief as it was when editing last paused, shared by everyone who watches. */
class SettledBrief {
  #brief: Brief;
  #timer = 0;
  #changedAt: number | null = null;
  readonly #document: BriefDocument;
  readonly #listeners = new Listeners(() => this.#follow());

  constructor(document: BriefDocument) {
    this.#document = document;
    this.#brief = document.brief;
  }

  readonly get = (): Brief => (this.#listeners.isFollowing ? this.#brief : this.#document.brief);

  readonly subscribe = this.#listeners.subscribe;

  #follow(): () => void {
    this.#brief = this.#document.brief;
    let seen = this.#brief;
    const stop = this.#document.store.subscribe(({ brief }) => {
      if (brief === seen) return;
      seen = brief;
      const now = performance.now();
      this.#changedAt ??= now;
      window.clearTimeout(this.#timer);
      const waitMs = Math.min(pauseMs, this.#changedAt + atLatestMs - now);
      this.#timer = window.setTimeout(() => this.#take(), waitMs);
    });
    return () => {
      stop();
      window.clearTimeout(this.#timer);
    };
  }

  #take(): void {
    this.#changedAt = null;
    this.#brief = this.#document.brief;
    this.#listeners.tell();
  }
}

const settled = new WeakMap<BriefDocument, SettledBrief>();

function settledOf(document: BriefDocument): SettledBrief {
  const known = settled.get(document) ?? new SettledBrief(document);
  settled.set(document, known);
  return known;
}

/**
 * The open brief as it was when editing last paused: for what is computed from the whole brief and may be late, so that
 * typing does not wait for it.
 */
export function useSettledBrief(): Brief {
  const brief = settledOf(useDocument());
  return useSyncExternalStore(brief.subscribe, brief.get);
}

/**
 * A part of the open brief as it was when editing last paused; the component renders again only when that part changes.
 * Select stored or remembered values, not new objects.
 */
export function useSettled<Part>(select: (brief: Brief) => Part): Part {
  const brief = settledOf(useDocument());
  return useSyncExternalStore(brief.subscribe, () => select(brief.get()));
}

/**
 * Like `useBriefParts`; while it `isCovered`, as when a dialog lies over the page, it follows only when editing pauses,
 * so that what is done there does not wait for a page that nobody sees.
 */
export function useCoveredParts<Part>(
  names: readonly (keyof Brief)[],
  isCovered: boolean,
  select: (brief: Brief) => Part,
): Part {
  const document = useDocument();
  const brief = settledOf(document);
  return useSyncExternalStore(isCovered ? brief.subscribe : document.changes.ofAll(names), () =>
    select(isCovered ? brief.get() : document.brief),
  );
}
