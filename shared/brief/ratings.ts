import type { Brief } from './brief.ts';
import { groupBy } from './group-by.ts';
import type { RatingRecord } from './kinds/rating.ts';
import { compareOrder } from './order.ts';

type Ratings = Brief['ratings'];

/** The ratings of one item of evidence, by hypothesis; another map as soon as one of them changes. */
export type RatingRow = ReadonlyMap<string, RatingRecord>;

/** Ratings by item of evidence and by hypothesis. */
export type RatingTable = ReadonlyMap<string, RatingRow>;

/*
 * A matrix may have tens of thousands of ratings, and most changes are about one of them. So what was found out about
 * all of them is kept with the map, and the map after a change is told what is known of the one before it.
 */
interface KnownRatings {
  readonly list: readonly RatingRecord[];
  /** The table of each rater; null are the authors of the brief. */
  readonly tables: ReadonlyMap<string | null, RatingTable>;
  /** Each is kept under its id, and no cell has two of one rater; only an odd merge can make it otherwise. */
  readonly isRegular: boolean;
}

const kept = new WeakMap<Ratings, KnownRatings>();
const noRow: RatingRow = new Map();
const noTable: RatingTable = new Map();

/* If two records exist for one cell, the first by order counts everywhere. */
function readRatings(ratings: Ratings): KnownRatings {
  const tables = new Map<string | null, Map<string, Map<string, RatingRecord>>>();
  const list: RatingRecord[] = [];
  let isRegular = true;
  for (const [id, record] of Object.entries(ratings)) {
    const table = tables.get(record.raterId) ?? new Map<string, Map<string, RatingRecord>>();
    const row = table.get(record.evidenceId) ?? new Map<string, RatingRecord>();
    const known = row.get(record.hypothesisId);
    isRegular &&= known === undefined && id === record.id;
    if (!known || compareOrder(record, known) < 0) row.set(record.hypothesisId, record);
    table.set(record.evidenceId, row);
    tables.set(record.raterId, table);
    list.push(record);
  }
  return { list, tables, isRegular };
}

function known(ratings: Ratings): KnownRatings {
  const found = kept.get(ratings) ?? readRatings(ratings);
  kept.set(ratings, found);
  return found;
}

/** The ratings of one rater by item of evidence and by hypothesis; null are the brief's own. */
export function ratingTableOf(ratings: Ratings, rater: string | null): RatingTable {
  return known(ratings).tables.get(rater) ?? noTable;
}

/**
 * The brief's own ratings, those of its authors; the same table until one of them changes, and the same row until one
 * of its ratings does.
 */
export function ratingTable(ratings: Ratings): RatingTable {
  return ratingTableOf(ratings, null);
}

/**
 * The brief's own ratings of one item of evidence, by hypothesis; a hypothesis it is not rated against has no entry.
 */
export function ratingsOf(brief: Pick<Brief, 'ratings'>, evidenceId: string): RatingRow {
  return ratingTable(brief.ratings).get(evidenceId) ?? noRow;
}

/** The brief's own rating of one item of evidence against one hypothesis; undefined if it is not rated. */
export function ratingOf(
  brief: Pick<Brief, 'ratings'>,
  evidenceId: string,
  hypothesisId: string,
): RatingRecord | undefined {
  return ratingsOf(brief, evidenceId).get(hypothesisId);
}

/**
 * All ratings of all raters, item by item; a row stays the same until one of its ratings changes. Null if a cell has
 * several ratings of one rater, of which a row could hold only one.
 */
export function ratingRows(ratings: Ratings): readonly RatingRow[] | null {
  const { tables, isRegular } = known(ratings);
  return isRegular ? [...tables.values()].flatMap((table) => [...table.values()]) : null;
}

/** One cell of the matrix, for one rater. */
export type RatedCell = Pick<RatingRecord, 'evidenceId' | 'hypothesisId' | 'raterId'>;

/** Whether two cells are the same: one item against one hypothesis, by one rater. */
export function isSameCell(one: RatedCell, other: RatedCell): boolean {
  return (
    one.evidenceId === other.evidenceId &&
    one.hypothesisId === other.hypothesisId &&
    one.raterId === other.raterId
  );
}

/** The records of one cell and rater: none or one, and more only after an odd merge. */
export function recordsOfCell(ratings: Ratings, cell: RatedCell): readonly RatingRecord[] {
  const { list, tables, isRegular } = known(ratings);
  if (!isRegular) return list.filter((record) => isSameCell(record, cell));
  const record = tables.get(cell.raterId)?.get(cell.evidenceId)?.get(cell.hypothesisId);
  return record ? [record] : [];
}

/** What becomes of a cell: its records before are taken away, and one is put there if there is one. */
export interface CellChange {
  readonly cell: RatedCell;
  readonly before: readonly RatingRecord[];
  readonly after: RatingRecord | null;
}

function changedRow(row: RatingRow, changes: readonly CellChange[]): RatingRow {
  const next = new Map(row);
  for (const { cell, after } of changes) {
    if (after) next.set(cell.hypothesisId, after);
    else next.delete(cell.hypothesisId);
  }
  return next;
}

function changedTable(table: RatingTable, changes: readonly CellChange[]): RatingTable {
  const next = new Map(table);
  for (const [evidenceId, ofItem] of groupBy(changes, ({ cell }) => cell.evidenceId)) {
    const row = changedRow(table.get(evidenceId) ?? noRow, ofItem);
    if (row.size > 0) next.set(evidenceId, row);
    else next.delete(evidenceId);
  }
  return next;
}

/* What is not changed is shared. */
function changedTables(
  tables: KnownRatings['tables'],
  changes: readonly CellChange[],
): KnownRatings['tables'] {
  const next = new Map(tables);
  for (const [id, ofRater] of groupBy(changes, ({ cell }) => cell.raterId ?? '')) {
    const rater = id === '' ? null : id;
    next.set(rater, changedTable(next.get(rater) ?? noTable, ofRater));
  }
  return next;
}

/* So many places are found faster in a map than one by one. */
const manyChanges = 8;

function changedList(list: readonly RatingRecord[], changes: readonly CellChange[]): RatingRecord[] {
  const places = changes.length > manyChanges ? new Map(list.map((record, place) => [record, place])) : null;
  const next: (RatingRecord | null)[] = [...list];
  for (const { before, after } of changes) {
    const [record] = before;
    if (record) next[places?.get(record) ?? list.indexOf(record)] = after;
    else next.push(after);
  }
  return next.filter((record) => record !== null);
}

/* Spreading an object of so many fields takes several times as long as this. */
function mapOf(list: readonly RatingRecord[]): Ratings {
  const map: Ratings = {};
  for (const record of list) map[record.id] = record;
  // What makes changes of other parts of a brief need not look into a frozen part for what to freeze.
  return Object.freeze(map);
}

/* As a command would do it that knows nothing of how they are kept. */
function changedAnyhow(ratings: Ratings, changes: readonly CellChange[]): Ratings {
  const next = { ...ratings };
  for (const { before, after } of changes) {
    for (const { id } of before) delete next[id];
    if (after) next[after.id] = after;
  }
  return Object.freeze(next);
}

/**
 * Ratings after changes of some cells, each given once, with all its records; the same ratings if there are none. It
 * costs little however many ratings there are, and so does reading the tables of the result.
 */
export function ratingsAfter(ratings: Ratings, changes: readonly CellChange[]): Ratings {
  if (changes.length === 0) return ratings;
  const { list, tables, isRegular } = known(ratings);
  const isTaken = ({ before, after }: CellChange) =>
    after !== null && before[0]?.id !== after.id && Object.hasOwn(ratings, after.id);
  if (!isRegular || changes.some(isTaken)) return changedAnyhow(ratings, changes);
  const nextList = changedList(list, changes);
  const next = mapOf(nextList);
  kept.set(next, { list: nextList, tables: changedTables(tables, changes), isRegular });
  return next;
}

/** What a rating was and what it is; undefined where there was or is none. */
export interface ChangedRating {
  readonly before: RatingRecord | undefined;
  readonly after: RatingRecord | undefined;
}

function changesOfRow(before: RatingRow, after: RatingRow): ChangedRating[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id) => {
    const change = { before: before.get(id), after: after.get(id) };
    return change.before === change.after ? [] : [change];
  });
}

/**
 * The ratings that differ between two states of a brief. Of states that follow from each other by ratings, only rows are
 * looked at in which something changed. Null if a cell has several ratings, so that this cannot be said cell by cell.
 */
export function changedRatings(before: Ratings, after: Ratings): readonly ChangedRating[] | null {
  if (before === after) return [];
  const [old, now] = [known(before), known(after)];
  if (!old.isRegular || !now.isRegular) return null;
  return [...new Set([...old.tables.keys(), ...now.tables.keys()])].flatMap((rater) => {
    const [was, is] = [old.tables.get(rater) ?? noTable, now.tables.get(rater) ?? noTable];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
      const [row, next] = [was.get(id) ?? noRow, is.get(id) ?? noRow];
      return row === next ? [] : changesOfRow(row, next);
    });
  });
}
