import { looksLikeRating, ratingReader } from './rating-words.ts';
import { type CodeMeaning, questionLimits, type TableAnswer, type TableQuestion } from './table-answer.ts';
import { lieOf, likelierLie, namedLie } from './table-lie.ts';
import { ratingColumns, type Table, transposed } from './table-shape.ts';
import { hypothesisFieldOf, itemFieldOf, reasonLabel } from './table-words.ts';

type Rows = Table['rows'];

/* A scale of ratings has few steps. */
const mostCodes = 9;

const isField = (name: string): boolean =>
  itemFieldOf(name) !== null || hypothesisFieldOf(name) !== null || reasonLabel(name) !== null;

/** Calls `each` with the place and text of every cell that may hold a rating, in whichever direction the table lies. */
function openCells(rows: Rows, each: (text: string, row: number, column: number) => void): void {
  const heads = rows[0]?.map((head) => isField(head)) ?? [];
  for (const [row, cells] of rows.entries()) {
    if (row === 0 || isField(cells[0] ?? '')) continue;
    for (const [column, cell] of cells.entries())
      if (column > 0 && !heads[column]) each(cell.trim(), row, column);
  }
}

/** The rows with ratings in place of the codes that were said to mean them. */
export function withCodesRead(rows: Rows, codes: readonly CodeMeaning[]): Rows {
  if (codes.length === 0) return rows;
  const meanings = new Map(codes.map(({ code, rating }) => [code.trim(), rating]));
  const read = rows.map((row) => [...row]);
  openCells(rows, (text, row, column) => {
    const rating = meanings.get(text);
    const cells = read[row];
    if (rating !== undefined && cells) cells[column] = rating;
  });
  return read;
}

function counted(texts: readonly string[]): TableQuestion['codes'] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .map(([code, cells]) => ({ code, cells }))
    .sort((one, other) => other.cells - one.cells || (one.code < other.code ? -1 : 1));
}

/* Among ratings, what stands in two cells or more is no slip of the pen. */
function codesAmongRatings(rows: Rows): TableQuestion['codes'] {
  const isRated = ratingColumns(rows);
  const texts: string[] = [];
  openCells(rows, (text, _, column) => isRated[column] && texts.push(text));
  const read = ratingReader(texts);
  const unknown = texts.filter(
    (text) => text.length <= questionLimits.codeCharacters && read(text) === undefined,
  );
  return counted(unknown)
    .filter(({ cells }) => cells > 1)
    .slice(0, questionLimits.codes);
}

/*
 * Without columns of ratings, cells are codes only if none is a rating that is known, and if few different ones fill
 * most of the table.
 */
function codesWithoutRatings(rows: Rows): TableQuestion['codes'] {
  const texts: string[] = [];
  openCells(rows, (text) => texts.push(text));
  const filled = texts.filter((text) => text !== '');
  const codes = counted(filled);
  const areFew = codes.length > 1 && codes.length <= mostCodes && codes.length < filled.length;
  const areShort = codes.every(({ code }) => code.length <= questionLimits.codeCharacters);
  const areUnknown = !filled.some(looksLikeRating);
  return areFew && areShort && areUnknown && filled.length * 2 >= texts.length ? codes : [];
}

function sampleOf(rows: Rows): string[][] {
  const { rows: mostRows, columns, cellCharacters } = questionLimits;
  return rows
    .slice(0, mostRows)
    .map((row) => row.slice(0, columns).map((cell) => cell.trim().slice(0, cellCharacters)));
}

/**
 * What has to be asked of a table before it is read: whether it is a matrix, which way it lies, what its codes mean;
 * null if the table or `given` says it all, or if nothing in it is a matrix.
 */
export function questionOf(table: Table, given: TableAnswer): TableQuestion | null {
  const { rows } = table;
  if (given.isMatrix === false) return null;
  const named = given.lie ?? namedLie(table);
  const lie = named ?? lieOf(table);
  const across = ratingColumns(rows);
  const hasRatings = across.includes(true) || ratingColumns(transposed(rows)).includes(true);
  const isAsked = given.codes === undefined;
  const upright = lie === 'hypotheses-in-rows' ? transposed(rows) : rows;
  const codes = isAsked ? (hasRatings ? codesAmongRatings(upright) : codesWithoutRatings(rows)) : [];
  if (!hasRatings && (codes.length === 0 || named === null)) return null;
  // A single column of letters may be one of grades or of classes.
  const lines = [across, ratingColumns(transposed(rows))].map((flags) => flags.filter(Boolean).length);
  const isMatrixSure =
    given.isMatrix === true || (hasRatings && (named !== null || lines.every((count) => count > 1)));
  if (lie !== null && isMatrixSure && codes.length === 0) return null;
  return {
    sample: sampleOf(rows),
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    lie: lie ?? likelierLie(table),
    isLieSure: lie !== null,
    isMatrixSure,
    hasRatings,
    codes,
  };
}
