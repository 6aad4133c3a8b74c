import { atLeastOne, mostColumns } from '../prose/table-size.ts';
import type { Block, TableCell } from './publication.ts';

/** A cell as foreign material gives it; its spans may be wrong. */
export interface LooseCell {
  readonly blocks: readonly Block[];
  readonly isHeader: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

type Row = (TableCell | 'covered')[];

function freeWidth(row: Row, column: number, wanted: number): number {
  let width = 1;
  while (width < wanted && row[column + width] === undefined) width += 1;
  return width;
}

function freeHeight(
  grid: readonly Row[],
  at: { row: number; column: number },
  width: number,
  wanted: number,
) {
  const isFree = (row: Row) =>
    Array.from({ length: width }, (_, index) => row[at.column + index]).every((cell) => cell === undefined);
  let height = 1;
  while (height < wanted) {
    const below = grid[at.row + height];
    if (below === undefined || !isFree(below)) break;
    height += 1;
  }
  return height;
}

function place(grid: readonly Row[], rowIndex: number, cell: LooseCell): void {
  const row = grid[rowIndex] ?? [];
  let column = 0;
  while (row[column] !== undefined) column += 1;
  const columnSpan = freeWidth(row, column, Math.min(atLeastOne(cell.columnSpan), mostColumns));
  const rowSpan = freeHeight(grid, { row: rowIndex, column }, columnSpan, atLeastOne(cell.rowSpan));
  for (let down = 0; down < rowSpan; down += 1) {
    for (let across = 0; across < columnSpan; across += 1) {
      const target = grid[rowIndex + down];
      if (target) target[column + across] = 'covered';
    }
  }
  row[column] = { blocks: cell.blocks, isHeader: cell.isHeader, columnSpan, rowSpan };
}

const emptyCell: TableCell = { blocks: [], isHeader: false, columnSpan: 1, rowSpan: 1 };

/**
 * Lays loose rows out as a grid in which every row is equally wide, no two cells overlap and no cell reaches below the
 * last row, so that Word, PDF and HTML agree on it. Missing cells become empty ones; rows without any cell of their own
 * are left out. Gives the rows and the number of columns. The rows must be `isLayable`.
 */
export function tableGrid(rows: readonly (readonly LooseCell[])[]): {
  readonly rows: readonly (readonly TableCell[])[];
  readonly columnCount: number;
} {
  const filled = rows.filter((row) => row.length > 0);
  const grid: Row[] = filled.map(() => []);
  for (const [rowIndex, row] of filled.entries()) {
    for (const cell of row) place(grid, rowIndex, cell);
  }
  const columnCount = Math.max(0, ...grid.map((row) => row.length));
  return {
    columnCount,
    rows: grid.map((row) =>
      Array.from({ length: columnCount }, (_, column) => row[column] ?? emptyCell).filter(
        (cell): cell is TableCell => cell !== 'covered',
      ),
    ),
  };
}
