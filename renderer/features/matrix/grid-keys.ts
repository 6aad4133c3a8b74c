import type { Rating } from '#shared/vocabulary/rating.ts';
import { across, axesOf, type GridAxes, type GridPlace, ratingKeys } from './axes.ts';

/** What a key does in the grid. */
export type GridAction =
  | { readonly kind: 'go'; readonly to: GridPlace }
  | { readonly kind: 'rate'; readonly rating: Rating | null }
  | { readonly kind: 'add'; readonly collection: 'hypotheses' | 'evidence' }
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

/**
 * What a key does: arrows, Home, End, Page up and Page down move; 1 to 5, 0 and Delete rate; Enter goes on across one
 * item of evidence, with Shift back; H and E add a hypothesis and evidence; Ctrl+Z and Ctrl+Y undo and redo. Null for every other key.
 */
export function gridAction(axes: GridAxes, active: GridPlace, event: GridKey): GridAction | null {
  const { key, altKey, shiftKey } = event;
  const hasMod = event.ctrlKey || event.metaKey;
  if (altKey) return null;
  if (hasMod && key.toLowerCase() === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
  if (hasMod && key.toLowerCase() === 'y') return { kind: 'redo' };
  const to = moved(axes, active, event);
  if (to) return { kind: 'go', to };
  if (hasMod) return null;
  if (key === 'Enter') return { kind: 'go', to: across(axes, active, shiftKey ? -1 : 1) };
  // Also with Caps Lock.
  const letter = key.toLowerCase();
  if (letter === 'h') return { kind: 'add', collection: 'hypotheses' };
  if (letter === 'e') return { kind: 'add', collection: 'evidence' };
  const rating = ratingKeys.get(key);
  return rating === undefined ? null : { kind: 'rate', rating };
}
