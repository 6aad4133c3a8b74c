import type { StoreApi } from 'zustand/vanilla';
import type { Problem } from '#shared/result.ts';
import { type DocumentState, showIn } from './document-state.ts';

/** What the status depends on besides the store. */
export interface SaveSources {
  /** Whether a change is on its way to the disk. */
  readonly isBusy: () => boolean;
  /** Why something is not kept yet that has no place in the brief. */
  readonly unkept: () => Problem | null;
  /** Whether something is not known to be kept yet. */
  readonly isKeeping: () => boolean;
  /** Whether the brief is in the library no more, so that nothing the page shows is saved. */
  readonly isGone: () => boolean;
  /** Why something on the page is not in the brief. */
  readonly refused: () => Problem | null;
}

/** What the window says of saving. It never calls saved what is still being typed, kept or refused. */
export class SaveStatus {
  readonly #store: StoreApi<DocumentState>;
  readonly #sources: SaveSources;
  #holding = 0;
  #savedAt: string | null = null;

  constructor(store: StoreApi<DocumentState>, sources: SaveSources) {
    this.#store = store;
    this.#sources = sources;
  }

  /** Whether nothing more is tried until somebody asks for it. */
  get hasStopped(): boolean {
    const { saveState } = this.#store.getState();
    return saveState === 'failed' || saveState === 'behind';
  }

  /** Says that something is being typed or written. */
  saving(): void {
    showIn(this.#store, { saveState: 'saving', problem: null });
  }

  /** Says that what was typed could not be written. */
  failed(problem: Problem): void {
    showIn(this.#store, { saveState: 'failed', problem });
  }

  /** Says that all of this window is on disk, but what was changed elsewhere could not be read. */
  behind(problem: Problem): void {
    const unkept = this.#sources.unkept();
    if (unkept) this.failed(unkept);
    else showIn(this.#store, { saveState: 'behind', problem });
  }

  /** Counts what holds typing back; says whether nothing is held or under way any more. */
  hold(isHolding: boolean): boolean {
    this.#holding += isHolding ? 1 : -1;
    if (this.#store.getState().saveState === 'failed') return false;
    if (isHolding) this.saving();
    return !isHolding && this.#holding === 0 && !this.#sources.isBusy();
  }

  /** Says why something could not be kept, or (null) that all is saved where nothing is under way any more. */
  settle(problem: Problem | null): void {
    if (problem) this.failed(problem);
    else if (!this.#sources.isBusy()) this.saved(null);
  }

  /** Says that a change is on disk since a moment (ISO; null where it was before), and all else where that is so. */
  saved(savedAt: string | null): void {
    this.#savedAt = savedAt ?? this.#savedAt;
    const problem = this.#sources.unkept() ?? this.#sources.refused();
    if (problem) this.failed(problem);
    else if (this.#holding === 0 && !this.#sources.isKeeping()) {
      const saveState = this.#sources.isGone() ? 'gone' : 'saved';
      showIn(this.#store, { saveState, savedAt: this.#savedAt, problem: null });
    } else this.saving();
  }
}
