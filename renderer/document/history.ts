import type { Brief } from '#shared/brief/brief.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { type BriefMove, joinBriefMoves } from '#shared/commands/rebase/brief-move.ts';
import { replacesWholeProse } from '#shared/commands/rebase/simple-changes.ts';

/** One change, and what takes it back. */
export interface HistoryChange {
  /** Names the change within its window. */
  readonly id: number;
  readonly inverse: CommandCall;
  /** The brief right after the change, if only that shows what the inverse changes; otherwise null. */
  readonly behind: Brief | null;
  /** The form of a brief the inverse was stored in; none where it was made in this session. */
  readonly form?: number;
  /** How the brief moved between this change and the one above it: what was made elsewhere. Null where it did not. */
  readonly over: BriefMove | null;
}

/**
 * One entry of the history: what to run to take it back. Changes made in one go (words typed, a field filled) share an
 * entry as long as `group` is the same, there is no pause in between, and they are not many.
 */
export interface HistoryEntry {
  readonly label: string;
  /** Newest first: their inverses are run in this order. */
  readonly changes: readonly HistoryChange[];
  readonly group: string | null;
  /** How many words were completed in it. */
  readonly words: number;
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

/** This many words also end what one undo takes back. */
export const groupWords = 20;

/** The history keeps this many entries; the oldest are forgotten. */
const limit = 2_000;

/** A change just made, as the history keeps it; `brief` is what it made. */
export function historyChange(id: number, inverse: CommandCall, brief: Brief): HistoryChange {
  return { id, inverse, behind: replacesWholeProse(inverse) ? brief : null, over: null };
}

/** Adds a new change; what was undone before can no longer be redone. */
export function recordChange(history: History, entry: HistoryEntry): History {
  const last = history.undo.at(-1);
  const isContinued =
    last !== undefined &&
    entry.group !== null &&
    last.group === entry.group &&
    entry.at - last.at < groupPauseMs &&
    last.words < groupWords &&
    history.redo.length === 0;
  if (isContinued) {
    const changes = [...entry.changes, ...last.changes];
    const merged = { ...entry, label: last.label, words: last.words + entry.words, changes };
    return { undo: [...history.undo.slice(0, -1), merged], redo: [] };
  }
  return { undo: [...history.undo, entry].slice(-limit), redo: [] };
}

/** Entries after the brief moved by changes made after the last of theirs. */
export function moved(entries: readonly HistoryEntry[], move: BriefMove | null): readonly HistoryEntry[] {
  const last = entries.at(-1);
  const [change, ...older] = last?.changes ?? [];
  if (!last || !change || move === null) return entries;
  const over = joinBriefMoves(change.over, move);
  return [...entries.slice(0, -1), { ...last, changes: [{ ...change, over }, ...older] }];
}
