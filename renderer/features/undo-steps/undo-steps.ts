import type { BriefDocument } from '../../document/brief-document.ts';
import type { History } from '../../document/history.ts';

/** A state of the brief that undo or redo leads to. */
export interface UndoStep {
  /** What made it: the name of the change; null for the brief as it was opened. */
  readonly label: string | null;
  /** The moment it was made, in milliseconds as `performance.now()`; null for the brief as it was opened. */
  readonly at: number | null;
  /** How many steps lead there: back where it is negative, forward where positive; 0 is where the brief stands. */
  readonly distance: number;
}

/** Lists the states that undo and redo lead to, the newest first and the brief as it was opened last. */
export function undoSteps({ undo, redo }: History): readonly UndoStep[] {
  const undone = redo.map(({ label, at }, index) => ({ label, at, distance: redo.length - index }));
  const done = undo.map(({ label, at }, index) => ({ label, at, distance: index + 1 - undo.length }));
  return [...undone, ...done.reverse(), { label: null, at: null, distance: -undo.length }];
}

/**
 * Undoes or redoes as many steps as a distance of `undoSteps` says. A step of which nothing is left, since others have
 * changed the same places, is passed over by undo itself.
 */
export function goSteps(document: BriefDocument, distance: number): void {
  const side = distance < 0 ? 'undo' : 'redo';
  const left = document.store.getState().history[side].length - Math.abs(distance);
  while (document.store.getState().history[side].length > left) {
    if (!(distance < 0 ? document.undo() : document.redo())) return;
  }
}
