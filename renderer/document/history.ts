import type { CommandCall } from '#shared/commands/command.ts';

/**
 * One entry of the history: what to run to take it back. Calls made in one go (a word typed, a field filled) share an
 * entry while `group` is the same and no pause lies between.
 */
export interface HistoryEntry {
  readonly label: string;
  /** Newest first: run in this order to undo. */
  readonly inverses: readonly CommandCall[];
  readonly group: string | null;
  /** Milliseconds, as `performance.now()`. */
  readonly at: number;
}

/** Undo and redo of one brief, across prose and records. */
export interface History {
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
}

export const emptyHistory: History = { undo: [], redo: [] };

/** A pause of this length, in milliseconds, ends what one undo takes back. */
export const groupPauseMs = 900;

/** More entries than this are forgotten, oldest first. */
const limit = 2_000;

/** Adds a new change; what was undone before can no longer be redone. */
export function recordChange(history: History, entry: HistoryEntry): History {
  const last = history.undo.at(-1);
  const isContinued =
    last !== undefined &&
    entry.group !== null &&
    last.group === entry.group &&
    entry.at - last.at < groupPauseMs &&
    history.redo.length === 0;
  if (isContinued) {
    const merged = { ...entry, label: last.label, inverses: [...entry.inverses, ...last.inverses] };
    return { undo: [...history.undo.slice(0, -1), merged], redo: [] };
  }
  return { undo: [...history.undo, entry].slice(-limit), redo: [] };
}

/** Moves the last undone entry over to redo, `inverses` being what takes the undo back. */
export function recordUndo(history: History, inverses: readonly CommandCall[]): History {
  const last = history.undo.at(-1);
  if (!last) return history;
  return {
    undo: history.undo.slice(0, -1),
    redo: [...history.redo, { ...last, inverses, group: null }],
  };
}

/** Moves the last redone entry back to undo. */
export function recordRedo(history: History, inverses: readonly CommandCall[]): History {
  const last = history.redo.at(-1);
  if (!last) return history;
  return {
    undo: [...history.undo, { ...last, inverses, group: null }],
    redo: history.redo.slice(0, -1),
  };
}
