import type { StoreApi } from 'zustand/vanilla';
import type { Brief } from '#shared/brief/brief.ts';
import type { Problem } from '#shared/result.ts';
import type { OpenedBrief } from './brief-connection.ts';
import { emptyHistory, type History } from './history.ts';

/**
 * Where the last edit stands on its way to the disk. `behind`: all of this window is there, but what was changed
 * elsewhere could not be read. `gone`: the brief is in the library no more; what was not saved is kept beside it.
 */
export type SaveState = 'saved' | 'saving' | 'failed' | 'behind' | 'gone';

/** What an open brief shows and what is known of it. */
export interface DocumentState {
  readonly brief: Brief;
  readonly saveState: SaveState;
  /** ISO moment of the last write; null before the first one of this window. */
  readonly savedAt: string | null;
  readonly problem: Problem | null;
  /** A sentence if the brief can only be read. */
  readonly readOnly: string | null;
  /** A sentence if another state of the brief replaced the one that was open; null once it was read. */
  readonly replaced: string | null;
  readonly history: History;
  /** Whether nobody has changed the brief since it was made, as far as this window knows. */
  readonly isUntouched: boolean;
}

/** What an open brief shows at first. */
export function openedState({ brief, readOnly, seq, isImported }: OpenedBrief): DocumentState {
  return {
    brief,
    saveState: 'saved',
    savedAt: null,
    problem: null,
    readOnly,
    replaced: null,
    history: emptyHistory,
    isUntouched: seq <= (isImported ? 1 : 0),
  };
}

/** What is shown besides where another state of the brief took the place of the one that was open. */
export const isReplaced = {
  isUntouched: false,
  replaced:
    'The library was replaced by another one, such as a restored backup. The brief is shown as it is there.',
} as const;

/** Changes what an open brief shows. Everything on the page listens to the store, so it is told only of what differs. */
export function showIn(store: StoreApi<DocumentState>, change: Partial<DocumentState>): void {
  const now = store.getState();
  const fields = Object.keys(change) as (keyof DocumentState)[];
  if (fields.some((field) => change[field] !== now[field])) store.setState(change);
}

/** How a change is grouped in the history: equal groups without a pause in between are one undo. */
export interface RunOptions {
  readonly group?: string;
}
