import { useSyncExternalStore } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import type { BriefDocument } from './brief-document.ts';
import { useDocument } from './context.tsx';

/** A brief is settled when it has not changed for this many milliseconds … */
const pauseMs = 500;

/** … and is taken as it is this many milliseconds after its first change, however long somebody goes on typing. */
const atLatestMs = 3_000;

/** An open brief as it was when editing paused last, for one and all who look. */
class SettledBrief {
  #brief: Brief;
  #timer = 0;
  #changedAt: number | null = null;
  readonly #document: BriefDocument;
  readonly #listeners = new Set<() => void>();
  #stop: (() => void) | null = null;

  constructor(document: BriefDocument) {
    this.#document = document;
    this.#brief = document.brief;
  }

  readonly get = (): Brief => (this.#stop ? this.#brief : this.#document.brief);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#stop ??= this.#follow();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = null;
    };
  };

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
    for (const listener of this.#listeners) listener();
  }
}

const settled = new WeakMap<BriefDocument, SettledBrief>();

function settledOf(document: BriefDocument): SettledBrief {
  const known = settled.get(document) ?? new SettledBrief(document);
  settled.set(document, known);
  return known;
}

/**
 * The open brief as it was when editing paused last: for what is worked out from the whole of it and may trail behind,
 * so that typing does not wait for it.
 */
export function useSettledBrief(): Brief {
  const brief = settledOf(useDocument());
  return useSyncExternalStore(brief.subscribe, brief.get);
}
