import { type Result, success } from '../../result.ts';
import type { Grade } from '../../vocabulary/grade.ts';
import { Doubts } from './doubts.ts';
import {
  type ForeignCell,
  type ForeignHypothesis,
  type ForeignItem,
  type ForeignMatrix,
  type MatrixFault,
  matrixFault,
  sizeFault,
} from './foreign-matrix.ts';
import { type ReadRating, ratingReader } from './rating-words.ts';
import type { TableAnswer, TableLie, TableQuestion } from './table-answer.ts';
import { columnsOf, type TableColumns } from './table-columns.ts';
import { lieOf } from './table-lie.ts';
import { questionOf, withCodesRead } from './table-question.ts';
import { type Table, tableIn, transposed } from './table-shape.ts';
import {
  credibilityOfGrade,
  gradeOfWords,
  type HypothesisField,
  hypothesisFieldOf,
  type ItemField,
  isWorkedOut,
} from './table-words.ts';

type Rows = readonly (readonly string[])[];

/* The rows right below the head that hold texts of the hypotheses, each at most once. */
function fieldRowsOf(rows: Rows): Map<HypothesisField, number> {
  const found = new Map<HypothesisField, number>();
  for (let at = 1; at < rows.length; at += 1) {
    const field = hypothesisFieldOf(rows[at]?.[0] ?? '');
    if (field === null || found.has(field)) break;
    found.set(field, at);
  }
  return found;
}

const labelStart =
  /^(?:h(?:yp(?:othesis)?)?[ .-]*\d{1,3}|hypothesis [a-z]|[A-Z]|\d{1,2})\s*[:.)\u2013\u2014-]\s+(?=\S)/i;
const itemStart = /^(?:ev?(?:idence)?|item)[ .-]*\d{1,4}\s*[:.)\u2013\u2014-]\s+(?=\S)/i;

function hypothesesOf(rows: Rows, columns: TableColumns, fields: Map<HypothesisField, number>) {
  return columns.hypotheses.map((column): ForeignHypothesis => {
    const said = (field: HypothesisField) => rows[fields.get(field) ?? -1]?.[column] ?? '';
    const given = { name: said('name'), statement: said('statement'), notes: said('notes') };
    const isSaid = fields.has('name') || fields.has('statement');
    return isSaid ? given : { ...given, statement: (rows[0]?.[column] ?? '').replace(labelStart, '').trim() };
  });
}

class ItemReader {
  readonly #columns: TableColumns;
  readonly #doubts: Doubts;

  constructor(columns: TableColumns, doubts: Doubts) {
    this.#columns = columns;
    this.#doubts = doubts;
  }

  read(row: readonly string[]): ForeignItem {
    const { text, label } = this.#columns;
    const words = row[text] ?? '';
    return {
      text: label === null ? words.replace(itemStart, '') : words,
      credibility: this.#credibility(this.#field(row, 'credibility')),
      relevance: this.#relevance(this.#field(row, 'relevance')),
      date: this.#date(this.#field(row, 'date')),
      sources: this.#field(row, 'sources')
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const isAddress = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(line.trim());
          return { title: line, reference: isAddress ? line.trim() : '', type: isAddress ? 'website' : null };
        }),
    };
  }

  #field(row: readonly string[], field: ItemField): string {
    return row[this.#columns.fields.get(field) ?? -1] ?? '';
  }

  #credibility(text: string): number | null {
    const digit = /^[A-F]?([1-6])$/i.exec(text.trim())?.[1];
    if (digit !== undefined) return Number(digit);
    const grade = gradeOfWords(text);
    if (grade !== null) this.#doubts.grade();
    else this.#doubts.unknown('credibility', text);
    return grade && credibilityOfGrade[grade];
  }

  #relevance(text: string): Grade | null {
    const grade = gradeOfWords(text);
    if (grade === null) this.#doubts.unknown('relevance', text);
    return grade;
  }

  #date(text: string): string | null {
    const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=$|[T ])/.exec(text.trim())?.[0] ?? null;
    if (day !== null && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day))
      return day;
    this.#doubts.unknown('date', text);
    return null;
  }
}

function cellsOf(
  row: readonly string[],
  columns: TableColumns,
  read: ReadRating,
  doubts: Doubts,
  item: number,
) {
  return columns.hypotheses.map((column, hypothesis): ForeignCell | null => {
    const rating = read(row[column] ?? '');
    if (rating === undefined) doubts.rating(row[column] ?? '', { item, hypothesis });
    return rating ? { rating, reason: row[columns.reasons.get(column) ?? -1] ?? '' } : null;
  });
}

/* Scores at the end of a table are worked out anew. */
function isScore(row: readonly string[], columns: TableColumns): boolean {
  return isWorkedOut(row[columns.text] ?? '') || isWorkedOut(row[0] ?? '');
}

function leftOutOf(rows: Rows, columns: TableColumns, table: Table, scores: number): string[] {
  const named = [...columns.unknown, columns.fields.get('score') ?? -1]
    .filter((column) => rows.some((row, index) => index > 0 && (row[column] ?? '').trim() !== ''))
    .map((column) => rows[0]?.[column]?.trim() || `column ${column + 1}`);
  const told = named.map((name) => `The column “${name.slice(0, 100)}”: a matrix has no place for it.`);
  if (scores > 0)
    told.push('Scores that another program worked out: they are worked out anew from the ratings.');
  if (table.below.length > 0)
    told.push(`What stands below the table: “${table.below.join(' ').slice(0, 200)}”.`);
  return told;
}

const noRatings = matrixFault('no-matrix', 'no ratings of evidence against hypotheses were found in it.');

function readLying(table: Table, lie: TableLie): Result<ForeignMatrix, MatrixFault> {
  const rows = lie === 'evidence-in-rows' ? table.rows : transposed(table.rows);
  const fields = fieldRowsOf(rows);
  const columns = columnsOf(rows, fields.size + 1);
  const all = rows.slice(fields.size + 1);
  const items = all.filter((row) => !isScore(row, columns));
  const wrong = sizeFault(columns.hypotheses.length, items.length);
  if (wrong) return wrong;
  if (columns.hypotheses.length === 0 || items.length === 0) return noRatings;
  const doubts = new Doubts();
  const reader = new ItemReader(columns, doubts);
  const rated = items.flatMap((row) => columns.hypotheses.map((column) => row[column] ?? ''));
  const read = ratingReader(rated);
  const cells = items.map((row, item) => cellsOf(row, columns, read, doubts, item));
  return success({
    title: table.title,
    hypotheses: hypothesesOf(rows, columns, fields),
    items: items.map((row) => reader.read(row)),
    cells,
    doubts: doubts.sentences(),
    leftOut: leftOutOf(rows, columns, table, all.length - items.length),
  });
}

function unclear(question: TableQuestion) {
  const { isLieSure, isMatrixSure } = question;
  const codes = question.codes.map(({ code }) => `“${code}”`).join(', ');
  const doubts = [
    ...(isMatrixSure ? [] : ['whether it is a matrix of hypotheses and evidence']),
    ...(isLieSure ? [] : ['whether hypotheses or evidence stand in its rows']),
    ...(codes === '' ? [] : [`what ${codes} means in it`]),
  ];
  const message = `it does not say ${doubts.join(', or ')}.`;
  return { ok: false, error: { kind: 'unclear', message, question } } as const;
}

/**
 * Reads the cells of a sheet as a matrix, with evidence or hypotheses in rows. What `given` does not say, the table
 * itself must tell: `unclear` with what is to be asked if it does not, `no-matrix` if it has no ratings.
 */
export function readTable(
  cells: readonly (readonly string[])[],
  given: TableAnswer = {},
): Result<ForeignMatrix, MatrixFault> {
  const found = tableIn(cells);
  if (!found.ok) return found;
  const table = { ...found.value, rows: withCodesRead(found.value.rows, given.codes ?? []) };
  const question = questionOf(table, given);
  if (question) return unclear(question);
  const lie = given.isMatrix === false ? null : (given.lie ?? lieOf(table));
  return lie === null ? noRatings : readLying(table, lie);
}
