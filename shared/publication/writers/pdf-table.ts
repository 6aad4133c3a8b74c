import type { Block, TableCell } from '../publication.ts';
import { tableGrid } from '../table-grid.ts';

/** A cell with its row and column, counted from 0, and spans that fit. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly column: number;
  readonly row: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface PlacedTable {
  readonly columnCount: number;
  readonly headerRowCount: number;
  readonly cells: readonly PlacedCell[];
}

type Table = Extract<Block, { readonly kind: 'table' }>;

/**
 * The row and column of every cell of a table, which the typesetter must be given. No two cells overlap, none reaches
 * out of the table, and a header cell ends with the header; no cell is lost.
 */
export function placeCells(table: Table): PlacedTable {
  const { rows, columnCount } = tableGrid(table.rows);
  const headerRowCount = Math.max(0, Math.min(Math.floor(table.headerRowCount) || 0, rows.length));
  /** The first row of each column that is still free. */
  const free = Array.from({ length: columnCount }, () => 0);
  const cells = rows.flatMap((row, rowIndex) => {
    let column = 0;
    return row.map((cell): PlacedCell => {
      while (column < columnCount && (free[column] ?? 0) > rowIndex) column += 1;
      const { columnSpan } = cell;
      const rowsOfPart = rowIndex < headerRowCount ? headerRowCount : rows.length;
      const placed = { cell, column, row: rowIndex, columnSpan, rowSpan: cell.rowSpan };
      free.fill(rowIndex + cell.rowSpan, column, column + columnSpan);
      column += columnSpan;
      return { ...placed, rowSpan: Math.min(cell.rowSpan, rowsOfPart - rowIndex) };
    });
  });
  return { columnCount, headerRowCount, cells };
}

/**
 * Shares of the width for `columnCount` columns that add up to 1; a missing or impossible one counts as the average.
 */
export function columnShares(widths: readonly number[], columnCount: number): number[] {
  const usable = Array.from({ length: columnCount }, (_, index) => {
    const width = widths[index];
    return width !== undefined && Number.isFinite(width) && width > 0 ? width : null;
  });
  const known = usable.filter((width) => width !== null);
  const average = known.length === 0 ? 1 : known.reduce((sum, width) => sum + width, 0) / known.length;
  const filled = usable.map((width) => width ?? average);
  const total = filled.reduce((sum, width) => sum + width, 0);
  return filled.map((width) => width / total);
}
