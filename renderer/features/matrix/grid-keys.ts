import type { QuotedPassage } from '#shared/commands/capture-calls.ts';
import type { Rating } from '#shared/vocabulary/rating.ts';
import { across, axesOf, type GridAxes, type GridPlace, ratingKeys } from './axes.ts';
import {
  type GridLine,
  type GridReach,
  type GridSelection,
  selectionAt,
  selectionOfAll,
  selectionOfLine,
} from './selection.ts';

/** What a key does in the grid. */
export type GridAction =
  | { readonly kind: 'go'; readonly to: GridPlace; readonly reach: GridReach }
  | { readonly kind: 'line'; readonly line: GridLine; readonly reach: GridReach }
  | { readonly kind: 'all' }
  | { readonly kind: 'rate'; readonly rating: Rating | null }
  | { readonly kind: 'add'; readonly collection: 'hypotheses' | 'evidence' }
  /** New evidence that cites a source or quotes a capture: before the item with an index, or, if null, behind the active one. */
  | { readonly kind: 'cite'; readonly sourceId: string; readonly before: number | null }
  | { readonly kind: 'quote'; readonly quoted: QuotedPassage; readonly before: number | null }
  /** Shows the register, or hides it. */
  | { readonly kind: 'register' }
  /** What is said about the active cell, and room to say more. */
  | { readonly kind: 'comment' }
  | { readonly kind: 'undo' | 'redo' };

/** The keys of an event that matter here. */
export type GridKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const page = 10;

/** How a key moves, in rows and columns; `end` goes as far as there is anything. */
const moves: ReadonlyMap<string, readonly [rows: number, columns: number]> = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
  ['PageUp', [-page, 0]],
  ['PageDown', [page, 0]],
  ['Home', [0, Number.NEGATIVE_INFINITY]],
  ['End', [0, Number.POSITIVE_INFINITY]],
]);

const within = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

function moved(
  axes: GridAxes,
  { row, column }: GridPlace,
  { key, ctrlKey, metaKey }: GridKey,
): GridPlace | null {
  const move = moves.get(key);
  if (!move) return null;
  const { rows, columns } = axesOf(axes);
  // With Ctrl, as far as there is anything: Home and End go to the corners.
  const isFar = ctrlKey || metaKey;
  const [down, right] = move.map((step) => (isFar && step !== 0 ? step * Number.POSITIVE_INFINITY : step));
  const alsoRow = isFar && (key === 'Home' || key === 'End') ? right : down;
  return {
    row: within(row + (alsoRow ?? 0), rows.length),
    column: within(column + (right ?? 0), columns.length),
  };
}

function goes(to: GridPlace, reach: GridReach = 'alone'): GridAction {
  return { kind: 'go', to, reach };
}

/* With Ctrl or the like: undo, redo, all cells, and, as in spreadsheets, the column of the active cell. */
function withMod({ key, shiftKey }: GridKey, { column }: GridPlace): GridAction | null {
  const letter = key.toLowerCase();
  if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
  if (letter === 'y') return { kind: 'redo' };
  if (letter === 'a') return { kind: 'all' };
  return key === ' ' ? { kind: 'line', line: { along: 'column', index: column }, reach: 'alone' } : null;
}

/**
 * What a key does: arrows, Home, End, Page up and Page down move, with Shift they extend the selection; 1 to 5, 0 and
 * Delete rate; Enter goes on across one item of evidence, with Shift back; H and E add a hypothesis and evidence, S
 * shows the sources to add evidence from, M what is said about the cell; Ctrl+A
 * selects all, Shift and Ctrl with the space bar the row and the column; Escape leaves the active cell alone if
 * `isMany` are selected; Ctrl+Z and Ctrl+Y undo and redo. Null for every other key.
 */
export function gridAction(
  axes: GridAxes,
  active: GridPlace,
  event: GridKey,
  isMany = false,
): GridAction | null {
  const { key, altKey, shiftKey } = event;
  // Alone, and with the keys that comment anywhere else.
  if (key.toLowerCase() === 'm' && altKey === (event.ctrlKey || event.metaKey)) return { kind: 'comment' };
  if (altKey) return null;
  const to = moved(axes, active, event);
  if (to) return goes(to, shiftKey ? 'extend' : 'alone');
  if (event.ctrlKey || event.metaKey) return withMod(event, active);
  if (key === ' ' && shiftKey) {
    return { kind: 'line', line: { along: 'row', index: active.row }, reach: 'alone' };
  }
  if (key === 'Escape') return isMany ? goes(active) : null;
  if (key === 'Enter') return goes(across(axes, active, shiftKey ? -1 : 1));
  // Also with Caps Lock.
  const letter = key.toLowerCase();
  if (letter === 'h') return { kind: 'add', collection: 'hypotheses' };
  if (letter === 'e') return { kind: 'add', collection: 'evidence' };
  if (letter === 's') return { kind: 'register' };
  const rating = ratingKeys.get(key);
  return rating === undefined ? null : { kind: 'rate', rating };
}

/** How a press with the pointer reaches a cell or a head: with Shift up to it, with Ctrl besides what is selected. */
export function reachOf({
  shiftKey,
  ctrlKey,
  metaKey,
}: Pick<GridKey, 'shiftKey' | 'ctrlKey' | 'metaKey'>): GridReach {
  if (shiftKey) return 'extend';
  return ctrlKey || metaKey ? 'also' : 'alone';
}

/** What is selected after an action; null if it selects nothing. */
export function selectionAfter(
  axes: GridAxes,
  last: GridSelection,
  action: GridAction,
): GridSelection | null {
  if (action.kind === 'go') return selectionAt(last, action.to, action.reach);
  if (action.kind === 'line') return selectionOfLine(axes, last, action.line, action.reach);
  return action.kind === 'all' ? selectionOfAll(axes, last) : null;
}
