import { ratingColumns } from './table-shape.ts';
import { type ItemField, isHypothesisLabel, isWorkedOut, itemFieldOf, reasonLabel } from './table-words.ts';

/** What the columns of a table hold in which evidence is in rows; all numbers are places of columns. */
export interface TableColumns {
  readonly text: number;
  readonly label: number | null;
  readonly hypotheses: readonly number[];
  /** The column with the reasons for the ratings of a column of hypotheses. */
  readonly reasons: ReadonlyMap<number, number>;
  readonly fields: ReadonlyMap<ItemField, number>;
  /** Columns that nothing is known of. */
  readonly unknown: readonly number[];
}

type Rows = readonly (readonly string[])[];

function isOpenToRating(items: Rows, column: number): boolean {
  return items.every((row) => (row[column] ?? '').trim().length <= 24);
}

/* The column whose words are the evidence: the one that says so, or else the first. */
function textColumn(
  rows: Rows,
  isHypothesis: (column: number) => boolean,
): { text: number; label: number | null } {
  const head = rows[0] ?? [];
  const beside = [...head.keys()].filter((column) => !isHypothesis(column));
  const said = beside.filter((column) => itemFieldOf(head[column] ?? '') === 'text');
  const labels = beside.filter((column) => itemFieldOf(head[column] ?? '') === 'label');
  const item = said.find((column) => /^items?$/i.test((head[column] ?? '').trim()));
  const text = said.find((column) => column !== item) ?? item;
  if (text !== undefined) return { text, label: labels[0] ?? (item === text ? null : (item ?? null)) };
  const first = beside.find((column) => !labels.includes(column)) ?? 0;
  return { text: first, label: labels[0] ?? null };
}

/** Finds what the columns of a table hold, whose items begin with a row. */
export function columnsOf(rows: Rows, firstItem: number): TableColumns {
  const head = rows[0] ?? [];
  const isRated = ratingColumns(rows);
  const rated = isRated.indexOf(true);
  const firstRated = rated < 0 ? Number.POSITIVE_INFINITY : rated;
  const isKnown = (column: number) =>
    itemFieldOf(head[column] ?? '') !== null || reasonLabel(head[column] ?? '') !== null;
  const isHypothesis = (column: number): boolean => {
    const name = (head[column] ?? '').trim();
    if (isKnown(column) || isWorkedOut(name)) return false;
    if (isRated[column]) return true;
    const items = rows.slice(firstItem);
    if (column === 0 || name === '' || !isOpenToRating(items, column)) return false;
    const isEmpty = items.every((row) => (row[column] ?? '').trim() === '');
    return column > firstRated || isEmpty || isHypothesisLabel(name);
  };
  const hypotheses = [...head.keys()].filter(isHypothesis);
  const { text, label } = textColumn(rows, isHypothesis);
  const fields = new Map<ItemField, number>();
  const reasons = new Map<number, number>();
  const unknown: number[] = [];
  for (const [column, name] of head.entries()) {
    if (hypotheses.includes(column) || column === text || column === label) continue;
    const field = itemFieldOf(name);
    const given = reasonLabel(name);
    const rated = given === null ? undefined : hypotheses.find((at) => (head[at] ?? '').trim() === given);
    if (rated !== undefined) reasons.set(rated, column);
    else if (field !== null && !fields.has(field)) fields.set(field, column);
    else unknown.push(column);
  }
  return { text, label, hypotheses, reasons, fields, unknown };
}
