import { type Brief, briefFormatVersion } from '#shared/brief/brief.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { type BriefMove, joinBriefMoves } from '#shared/commands/rebase/brief-move.ts';
import type { MadeCall } from '#shared/commands/rebase/rebase-call.ts';
import { rebaseInverse } from '#shared/commands/rebase/rebase-waiting.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { readStoredCall } from '#shared/commands/stored-call.ts';
import { type History, type HistoryChange, type HistoryEntry, historyChange, moved } from './history.ts';
import type { QueuedChange } from './save-queue.ts';

/** A change that was taken back, and the call that did it. */
export interface TakenBack extends MadeCall {
  readonly takesBack: number;
}

/** What taking back the last entry of a list made. */
export interface TakeBack {
  /** The entry that was taken back; null if nothing of any entry was left to take back. */
  readonly entry: HistoryEntry | null;
  readonly made: readonly TakenBack[];
  /** The entries that are left. */
  readonly left: readonly HistoryEntry[];
}

interface Taking {
  readonly made: TakenBack[];
  readonly move: BriefMove | null;
  readonly isRefused: boolean;
}

function made(call: CommandCall, brief: Brief, takesBack: number): TakenBack | null {
  const applied = applyCall(brief, call);
  return applied.ok ? { ...applied.value, call, takesBack } : null;
}

/* If others have changed the brief since, a change is taken back as far as it still stands. */
function takeBackAll(changes: readonly HistoryChange[], start: Brief): Taking {
  const all: TakenBack[] = [];
  let brief = start;
  let move: BriefMove | null = null;
  for (const change of changes) {
    const inverse = readStoredCall(change.inverse, change.form ?? briefFormatVersion, brief);
    const between = move ? joinBriefMoves(change.over, move) : change.over;
    let taken: TakenBack | null;
    if (between === null) {
      taken = made(inverse, brief, change.id);
      if (!taken) return { made: all, move, isRefused: true };
    } else {
      const rebased = rebaseInverse({ call: inverse, behind: change.behind }, between, brief);
      move = rebased.move;
      taken = rebased.made && { ...rebased.made, takesBack: change.id };
    }
    if (!taken) continue;
    all.push(taken);
    brief = taken.brief;
  }
  return { made: all, move, isRefused: false };
}

/**
 * Takes back the last entry of a list on the brief as it is now: its own changes and nothing that was made elsewhere.
 * An entry of which nothing is left, because others changed the same places, is passed over. Null if there is no entry,
 * or if its first inverse is refused.
 */
export function takeBack(entries: readonly HistoryEntry[], brief: Brief): TakeBack | null {
  let left = entries;
  for (let entry = left.at(-1); entry; entry = left.at(-1)) {
    const taking = takeBackAll(entry.changes, brief);
    if (taking.isRefused && taking.made.length === 0) return null;
    left = moved(left.slice(0, -1), taking.move);
    if (taking.made.length > 0 || entry.changes.length === 0) return { entry, made: taking.made, left };
  }
  return entries.length > 0 ? { entry: null, made: [], left } : null;
}

/** What undo or redo makes. */
export interface Turned {
  /** Whether something was taken back; else only what is left of the history changed. */
  readonly isTaken: boolean;
  readonly history: History;
  /** What is to be saved, in order. */
  readonly made: readonly Omit<QueuedChange, 'at'>[];
}

/** Takes back the last entry of one side of a history, as `takeBack` does, and puts it on the other side. */
export function turnBack(
  history: History,
  from: 'undo' | 'redo',
  brief: Brief,
  nextId: () => number,
): Turned | null {
  const taken = takeBack(history[from], brief);
  if (!taken) return null;
  const { entry, left } = taken;
  if (!entry) return { isTaken: false, history: { ...history, [from]: left }, made: [] };
  const to = from === 'undo' ? 'redo' : 'undo';
  const label = `${from === 'undo' ? 'Undo' : 'Redo'} ${lowerFirst(entry.label)}`;
  const made = taken.made.map((one) => ({ ...one, id: nextId() }));
  const back = made.map((one) => historyChange(one.id, one.inverse, one.brief)).reverse();
  const turned: HistoryEntry = { ...entry, changes: back, group: null };
  return {
    isTaken: true,
    history: { ...history, [from]: left, [to]: [...history[to], turned] },
    made: made.map(({ id, call, takesBack, brief: after }) => ({ id, call, label, takesBack, after })),
  };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
