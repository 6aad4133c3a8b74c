import { csvText } from './csv-cells.ts';
import { matrixTable, type WrittenMatrix } from './matrix-table.ts';

/** The matrix of a brief as CSV, with the mark at its start by which Excel knows that it is UTF-8. */
export function writeMatrixCsv(brief: WrittenMatrix): string {
  return `\ufeff${csvText(matrixTable(brief))}`;
}
