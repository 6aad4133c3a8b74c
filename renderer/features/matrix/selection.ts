import { axesOf, type GridAxes, type GridPlace, placeWithin } from './axes.ts';

/** Two corners of a rectangle of cells. */
export interface GridRectangle {
  readonly from: GridPlace;
  readonly to: GridPlace;
}

/**
 * What is selected of the grid: the rectangle between the cell it began at and the active one, and rectangles selected
 * before and kept.
 */
export interface GridSelection {
  readonly active: GridPlace;
  readonly anchor: GridPlace;
  readonly kept: readonly GridRectangle[];
  /** The rows and columns it was made for; see `shapeOf`. */
  readonly shape: string;
}

/** How a cell is gone to: alone, with all between it and where the selection began, or besides what is selected. */
export type GridReach = 'alone' | 'extend' | 'also';

/** Names the rows and columns of a grid in their order: a selection is of no use once they are others. */
export function shapeOf({ hypotheses, evidence, isClassic }: GridAxes): string {
  const ids = (entries: GridAxes['evidence']) => entries.map(({ id }) => id).join(' ');
  return `${isClassic ? 'classic' : 'rows'}|${ids(hypotheses)}|${ids(evidence)}`;
}

/** One cell and nothing else. */
export function selectionOf(place: GridPlace, shape: string): GridSelection {
  return { active: place, anchor: place, kept: [], shape };
}

const rectangleOf = ({ anchor, active }: GridSelection): GridRectangle => ({ from: anchor, to: active });

/** What is selected after a cell was gone to. */
export function selectionAt(last: GridSelection, to: GridPlace, reach: GridReach): GridSelection {
  if (reach === 'alone') return selectionOf(to, last.shape);
  if (reach === 'extend') return { ...last, active: to };
  return { ...last, active: to, anchor: to, kept: [...last.kept, rectangleOf(last)] };
}

/** Whole rows or columns: the one with an index, reached as a cell is. */
export interface GridLine {
  readonly along: 'row' | 'column';
  readonly index: number;
}

/** What is selected after a row or column was: its first cell is active, so that the selection can be extended. */
export function selectionOfLine(
  axes: GridAxes,
  last: GridSelection,
  { along, index }: GridLine,
  reach: GridReach,
): GridSelection {
  const { rows, columns } = axesOf(axes);
  const isRow = along === 'row';
  const active = isRow ? { row: index, column: 0 } : { row: 0, column: index };
  const begun = reach === 'extend' ? (isRow ? last.anchor.row : last.anchor.column) : index;
  const anchor = isRow
    ? { row: begun, column: Math.max(0, columns.length - 1) }
    : { row: Math.max(0, rows.length - 1), column: begun };
  return { ...last, active, anchor, kept: reach === 'also' ? [...last.kept, rectangleOf(last)] : [] };
}

/** Every cell; the active one stays in sight. */
export function selectionOfAll(axes: GridAxes, last: GridSelection): GridSelection {
  const { rows, columns } = axesOf(axes);
  const corner = { row: Math.max(0, rows.length - 1), column: Math.max(0, columns.length - 1) };
  const all = { from: { row: 0, column: 0 }, to: corner };
  return { ...last, anchor: last.active, kept: [all] };
}

/** The selection as it can be in a grid: only the nearest active cell is left where rows or columns changed. */
export function selectionWithin(axes: GridAxes, shape: string, asked: GridSelection): GridSelection {
  return asked.shape === shape ? asked : selectionOf(placeWithin(axes, asked.active), shape);
}

const isBetween = (value: number, one: number, other: number): boolean =>
  value >= Math.min(one, other) && value <= Math.max(one, other);

const isIn = ({ row, column }: GridPlace, { from, to }: GridRectangle): boolean =>
  isBetween(row, from.row, to.row) && isBetween(column, from.column, to.column);

/** Whether a cell is selected. */
export function isSelected(selection: GridSelection, place: GridPlace): boolean {
  return isIn(place, rectangleOf(selection)) || selection.kept.some((rectangle) => isIn(place, rectangle));
}

/** Whether more than the active cell is selected. */
export function isMany({ active, anchor, kept }: GridSelection): boolean {
  return active.row !== anchor.row || active.column !== anchor.column || kept.length > 0;
}

/** The selected cells, each once, row by row. */
export function selectedPlaces(axes: GridAxes, selection: GridSelection): GridPlace[] {
  if (!isMany(selection)) return [selection.active];
  const { rows, columns } = axesOf(axes);
  return rows.flatMap((_, row) =>
    columns.flatMap((__, column) => {
      const place = { row, column };
      return isSelected(selection, place) ? [place] : [];
    }),
  );
}

/** "6 cells". */
export function cellWords(count: number): string {
  return `${count.toLocaleString()} ${count === 1 ? 'cell' : 'cells'}`;
}
