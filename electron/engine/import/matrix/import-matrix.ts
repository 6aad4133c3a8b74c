import { briefOfMatrix } from '#shared/readers/matrix/brief-of-matrix.ts';
import { type ForeignMatrix, type MatrixFault, matrixFault } from '#shared/readers/matrix/foreign-matrix.ts';
import { readMatrixJson } from '#shared/readers/matrix/json-matrix.ts';
import { readTable } from '#shared/readers/matrix/read-table.ts';
import type { TableAnswer } from '#shared/readers/matrix/table-answer.ts';
import type { ReadingFormat, ReadingOptions } from '#shared/readers/reading.ts';
import { type Result, success } from '#shared/result.ts';
import { type ReadFile, withoutParts } from '../imported-file.ts';

type ReadMatrix = Result<ForeignMatrix, MatrixFault>;

const codes = {
  'too-large': 'file-too-large',
  unclear: 'matrix-unclear',
  'no-matrix': 'file-not-recognised',
} as const;

/** The outcome of reading a matrix as that of an import. */
function asImport(read: ReadMatrix, options: ReadingOptions, format: ReadingFormat): ReadFile {
  if (read.ok) return success({ ...briefOfMatrix(read.value, options, format), ...withoutParts });
  const { kind, message, ...asked } = read.error;
  return {
    ok: false,
    error: { code: codes[kind], message: `The file was not imported: ${message}`, ...asked },
  };
}

/** Imports a file of ACH 2 of PARC. */
export async function importParc(bytes: Uint8Array, options: ReadingOptions): Promise<ReadFile> {
  const { readParc } = await import('./parc.ts');
  return asImport(await readParc(bytes), options, 'ach');
}

/** Imports the JSON of another program; null if there is no matrix in it. */
export function importMatrixJson(value: unknown, options: ReadingOptions): ReadFile | null {
  const read = readMatrixJson(value);
  if (!read.ok && read.error.kind === 'no-matrix') return null;
  return asImport(read, options, 'json');
}

/** Imports a text with separators; null if there is no matrix in it. */
export async function importCsv(text: string, options: ReadingOptions): Promise<ReadFile | null> {
  const { readCsv } = await import('./csv.ts');
  const read = readCsv(text, (cells) => readTable(cells, options.table));
  if (!read.ok && read.error.kind === 'no-matrix') return null;
  return asImport(read, options, 'csv');
}

/* The first sheet that holds a matrix; of several without, what is said of the first. */
function firstMatrix(sheets: readonly string[][][], given: TableAnswer): ReadMatrix {
  let first: ReadMatrix | null = null;
  for (const cells of sheets) {
    const read = readTable(cells, given);
    if (read.ok || read.error.kind !== 'no-matrix') return read;
    first ??= read;
  }
  return first ?? matrixFault('no-matrix', 'it holds no table of hypotheses and evidence.');
}

/** Imports a spreadsheet; null for archives of another kind. */
export async function importSpreadsheet(
  bytes: Uint8Array,
  options: ReadingOptions,
): Promise<ReadFile | null> {
  const { isSpreadsheet, spreadsheetSheets } = await import('./spreadsheet.ts');
  if (!(await isSpreadsheet(bytes))) return null;
  const sheets = await spreadsheetSheets(bytes);
  // What is no matrix in a spreadsheet is not read at all.
  const given = { ...options.table, isMatrix: true };
  return asImport(sheets.ok ? firstMatrix(sheets.value, given) : sheets, options, 'xlsx');
}
