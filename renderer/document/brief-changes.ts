import type { StoreApi } from 'zustand/vanilla';
import type { Brief } from '#shared/brief/brief.ts';

type Subscribe = (listener: () => void) => () => void;

interface Watch {
  readonly listeners: Set<() => void>;
  readonly subscribe: Subscribe;
}

function makeWatch(): Watch {
  const listeners = new Set<() => void>();
  return {
    listeners,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Tells only those who watch a part of the open brief when that part has changed: a page has thousands of fields, and
 * typing changes one of them.
 */
export class BriefChanges {
  readonly #whole = makeWatch();
  readonly #parts = new Map<keyof Brief, Watch>();
  readonly #lists = new WeakMap<readonly (keyof Brief)[], Subscribe>();

  constructor(store: StoreApi<{ readonly brief: Brief }>) {
    store.subscribe(({ brief }, { brief: before }) => {
      if (brief === before) return;
      for (const listener of this.#whole.listeners) listener();
      for (const [part, { listeners }] of this.#parts) {
        if (brief[part] !== before[part]) for (const listener of listeners) listener();
      }
    });
  }

  /** Subscribes to every change of the brief. */
  get whole(): Subscribe {
    return this.#whole.subscribe;
  }

  /**
   * Gives the function that subscribes to changes of any of some parts; the same function for the same list of names.
   */
  ofAll(parts: readonly (keyof Brief)[]): Subscribe {
    const known = this.#lists.get(parts);
    if (known) return known;
    const subscribe: Subscribe = (listener) => {
      const stops = parts.map((part) => this.of(part)(listener));
      return () => {
        for (const stop of stops) stop();
      };
    };
    this.#lists.set(parts, subscribe);
    return subscribe;
  }

  /** Gives the function that subscribes to changes of one part; always the same one. */
  of(part: keyof Brief): Subscribe {
    const watch = this.#parts.get(part) ?? makeWatch();
    this.#parts.set(part, watch);
    return watch.subscribe;
  }
}
