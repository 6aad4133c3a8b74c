import Papa from 'papaparse';
import { unguardedCell } from '#shared/publication/writers/csv-cells.ts';
import { type MatrixFault, matrixFault, matrixLimits } from '#shared/readers/matrix/foreign-matrix.ts';
import { type Result, success } from '#shared/result.ts';

const mostRows = matrixLimits.items + 100;
const mostColumns = 1_000;

/**
 * The cells of a text with separators, which are found out; the guard against formulas that Briefwright and others
 * write before a cell is taken away.
 */
export function csvCells(text: string): Result<string[][], MatrixFault> {
  const { data } = Papa.parse<string[]>(text, { preview: mostRows + 1, skipEmptyLines: false });
  if (data.length > mostRows || data.some((row) => row.length > mostColumns)) {
    return matrixFault('too-large', `it has more than ${mostRows} rows or ${mostColumns} columns. Split it.`);
  }
  return success(data.map((row) => row.map(unguardedCell)));
}
