import type { RebasedBrief } from '#shared/commands/rebase/rebase-waiting.ts';
import { type History, type HistoryChange, type HistoryEntry, historyChange, moved } from './history.ts';

/** What takes a change back after it was rebased; none if it was no longer made. */
function rebasedChange({ made, id }: RebasedBrief['changes'][number]): HistoryChange[] {
  return made ? [historyChange(id, made.inverse, made.brief)] : [];
}

/* What waited is now above what came from elsewhere, and everything older below it. */
function rebasedEntries(entries: readonly HistoryEntry[], rebased: RebasedBrief): readonly HistoryEntry[] {
  let waiting = rebased.changes.length;
  const above: HistoryEntry[] = [];
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (!entry) continue;
    const kept: HistoryChange[] = [];
    for (const [place, change] of entry.changes.entries()) {
      const last = rebased.changes[waiting - 1];
      if (last?.id === change.id) {
        kept.push(...rebasedChange(last));
        waiting -= 1;
        continue;
      }
      const move = rebased.changes[waiting]?.moveBefore ?? rebased.move;
      const rest = { ...entry, changes: entry.changes.slice(place) };
      const below = moved([...entries.slice(0, index), rest], move());
      return joined(below, { ...entry, changes: kept }, above);
    }
    if (kept.length > 0) above.unshift({ ...entry, changes: kept });
  }
  return above;
}

/* An entry that was cut in two by changes from elsewhere stays one. */
function joined(
  below: readonly HistoryEntry[],
  upper: HistoryEntry,
  above: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  const lower = below.at(-1);
  if (!lower || upper.changes.length === 0) return [...below, ...above];
  const whole = { ...lower, changes: [...upper.changes, ...lower.changes] };
  return [...below.slice(0, -1), whole, ...above];
}

/** The history of a window after its unsaved changes were brought onto a brief that was changed elsewhere. */
export function rebasedHistory({ undo, redo }: History, rebased: RebasedBrief): History {
  return { undo: rebasedEntries(undo, rebased), redo: rebasedEntries(redo, rebased) };
}
