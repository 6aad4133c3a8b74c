import { type Result, success } from '../../result.ts';
import { type MatrixFault, matrixFault, matrixLimits } from './foreign-matrix.ts';
import { looksLikeRating } from './rating-words.ts';

/** A table as text, each row as long as the others, without empty rows and columns around it. */
export interface Table {
  /** What stands alone above the table. */
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** What stands below the table, after an empty row. */
  readonly below: readonly string[];
}

const isEmptyRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
const filled = (row: readonly string[]): string[] => row.filter((cell) => cell.trim() !== '');

/** The rows with columns for rows. */
export function transposed(rows: readonly (readonly string[])[]): string[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
}

function withoutEmptyColumns(rows: readonly (readonly string[])[], width: number): string[][] {
  const used = Array.from({ length: width }, () => false);
  for (const row of rows)
    for (const [column, cell] of row.entries()) if (cell.trim() !== '') used[column] = true;
  const kept = [...used.keys()].filter((column) => used[column]);
  return rows.map((row) => kept.map((column) => row[column] ?? ''));
}

/* A cell as short as a rating; sentences beside ratings say nothing of what a column holds. */
const isShort = (cell: string): boolean => cell.trim() !== '' && cell.trim().length <= 24;

/** Says of each column but the first whether it is one of ratings: at least half of its short cells below the head. */
export function ratingColumns(rows: readonly (readonly string[])[]): boolean[] {
  const [head = [], ...body] = rows;
  return head.map((_, column) => {
    const short = body.map((row) => row[column] ?? '').filter(isShort);
    const rated = short.filter(looksLikeRating).length;
    return column > 0 && rated > 0 && rated * 2 >= short.length;
  });
}

/**
 * Finds the table among the cells of a sheet: what stands alone above it is its title; it ends with the first empty row
 * after it has begun.
 */
export function tableIn(cells: readonly (readonly string[])[]): Result<Table, MatrixFault> {
  const tooLong = cells.some((row) => row.some((cell) => cell.length > matrixLimits.cellCharacters));
  if (tooLong) {
    return matrixFault(
      'too-large',
      `a cell of it holds more than ${matrixLimits.cellCharacters} characters. Shorten it.`,
    );
  }
  const first = cells.findIndex((row) => filled(row).length > 1);
  if (first < 0) return matrixFault('no-matrix', 'it holds no table of hypotheses and evidence.');
  const empty = cells.findIndex((row, index) => index > first && isEmptyRow(row));
  const end = empty < 0 ? cells.length : empty;
  const rows = cells.slice(first, end);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return success({
    title: cells.slice(0, first).flatMap(filled).join(' ').trim(),
    rows: withoutEmptyColumns(rows, width),
    below: cells.slice(end).flatMap(filled),
  });
}
