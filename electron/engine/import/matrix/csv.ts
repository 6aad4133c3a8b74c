import Papa from 'papaparse';
import { unguardedCell } from '#shared/publication/writers/csv-cells.ts';
import { type MatrixFault, matrixFault, matrixLimits } from '#shared/readers/matrix/foreign-matrix.ts';
import { type Result, success } from '#shared/result.ts';

const mostRows = matrixLimits.items + 100;
const mostColumns = 1_000;

/**
 * A matrix of the most cells that are read, all of them quoted, has half as many. Of quotation marks that open and never
 * close, each is looked for to the end of the text.
 */
const mostQuotes = 600_000;

const separators = [',', ';', '\t', '|'];

/* No head is longer that somebody reads. */
const longestHead = 100_000;

/**
 * The sign that parts the cells of the first row: the one that stands there most often outside quotation marks. Later
 * rows hold sentences, which have any sign. Empty if none does: it is then guessed.
 */
function separatorOf(text: string): string {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const sign of text.slice(0, longestHead)) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === '\n') break;
    else if (!isQuoted && separators.includes(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? '';
}

function hasTooManyQuotes(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0 && count <= mostQuotes; at = text.indexOf('"', at + 1)) count += 1;
  return count > mostQuotes;
}

function cellsOf(text: string, delimiter: string): Result<string[][], MatrixFault> {
  const { data } = Papa.parse<string[]>(text, { preview: mostRows + 1, skipEmptyLines: false, delimiter });
  if (data.length > mostRows || data.some((row) => row.length > mostColumns)) {
    return matrixFault('too-large', `it has more than ${mostRows} rows or ${mostColumns} columns. Split it.`);
  }
  return success(data.map((row) => row.map(unguardedCell)));
}

/**
 * Reads the cells of a text with separators; the guard against formulas that Briefwright and others write before a cell
 * is taken away. The separator is that of the first row; where `read` finds no matrix so, as below a title with a comma,
 * it is guessed from all rows.
 */
export function readCsv<Value>(
  text: string,
  read: (cells: string[][]) => Result<Value, MatrixFault>,
): Result<Value, MatrixFault> {
  if (hasTooManyQuotes(text)) {
    const most = mostQuotes.toLocaleString('en');
    return matrixFault(
      'too-large',
      `it has more than ${most} quotation marks, as no matrix needs. Split it.`,
    );
  }
  const attempt = (delimiter: string) => {
    const cells = cellsOf(text, delimiter);
    return cells.ok ? read(cells.value) : cells;
  };
  const first = attempt(separatorOf(text));
  return first.ok || first.error.kind !== 'no-matrix' ? first : attempt('');
}
