import { runsText } from '../prose/runs.ts';
import { lineText, type SourceCell, type TableBlock, visitLines } from '../prose/source-block.ts';
import { comparableLabel } from './labels.ts';

/** A cell of a table whose column has a known header. */
export interface RecordCell<Column extends string> {
  readonly column: Column;
  /** The header as written. */
  readonly header: string;
  readonly lines: readonly string[];
}

const longestCell = 5_000;

function cellLines(cell: SourceCell): string[] {
  const lines: string[] = [];
  visitLines(cell.blocks, (line) => lines.push(runsText(line.runs).replace(/\s+/g, ' ').trim()));
  return lines.filter((line) => line !== '');
}

function isPlain(cell: SourceCell): boolean {
  return cell.columnSpan === 1 && cell.rowSpan === 1 && cellLines(cell).join('').length <= longestCell;
}

/**
 * Reads a table with one record in each row: every header is one of the known names, `main` is among them, and no cell
 * is merged. Null for every other table, which is prose.
 */
export function readRecordTable<Column extends string>(
  table: TableBlock,
  names: ReadonlyMap<string, Column>,
  main: Column,
): RecordCell<Column>[][] | null {
  const headers = (table.rows[0] ?? []).map((cell) => cell.blocks.map(lineText).join(' ').trim());
  const columns = headers.flatMap((header) => names.get(comparableLabel(header.replace(/[:.]$/, ''))) ?? []);
  if (columns.length !== headers.length || columns.length < 2 || !columns.includes(main)) return null;
  const rows = table.rows.slice(1);
  if (!rows.every((row) => row.length === columns.length && row.every(isPlain))) return null;
  return rows.map((row) =>
    row.flatMap((cell, index) => {
      const column = columns[index];
      return column === undefined ? [] : [{ column, header: headers[index] ?? '', lines: cellLines(cell) }];
    }),
  );
}
