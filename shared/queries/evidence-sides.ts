import type { Brief } from '../brief/brief.ts';
import type { Evidence } from '../brief/kinds/evidence.ts';
import { inOrder } from '../brief/order.ts';
import { evidenceLabels } from '../brief/queries.ts';
import { type RatingRow, type RatingTable, ratingOf, ratingTable } from '../brief/ratings.ts';
import { recordNumbers } from '../brief/record-numbers.ts';
import type { Rating } from '../vocabulary/rating.ts';

/** The two columns of evidence of a hypothesis. */
export const evidenceSides = ['supporting', 'contradicting'] as const;
export type EvidenceSide = (typeof evidenceSides)[number];

/** The parts of a brief on which the columns depend. */
export type RatedEvidence = Pick<Brief, 'evidence' | 'ratings'>;

const ratingsOfSide: Readonly<Record<EvidenceSide, readonly Rating[]>> = {
  supporting: ['CC', 'C'],
  contradicting: ['II', 'I'],
};

/** The rating that new and linked evidence gets in a column. */
export const sideRating: Readonly<Record<EvidenceSide, Rating>> = { supporting: 'C', contradicting: 'I' };

/** The column that evidence with a rating stands in; null for neither. */
export function sideOfRating(rating: Rating): EvidenceSide | null {
  return evidenceSides.find((side) => ratingsOfSide[side].includes(rating)) ?? null;
}

/** Says in which column of a hypothesis an item is, by the brief's own rating; null for neither. */
export function sideOf(brief: RatedEvidence, evidenceId: string, hypothesisId: string): EvidenceSide | null {
  const cell = ratingOf(brief, evidenceId, hypothesisId);
  return cell === undefined ? null : sideOfRating(cell.rating);
}

const noRow: RatingRow = new Map();

/* A row is another one as soon as one of its ratings changes. */
const onNoSide = new WeakMap<RatingRow, { hypotheses: Brief['hypotheses']; isOnNoSide: boolean }>();

function isOnNoSide(row: RatingRow, hypotheses: Brief['hypotheses']): boolean {
  const known = onNoSide.get(row);
  if (known?.hypotheses === hypotheses) return known.isOnNoSide;
  let isOn = true;
  for (const [id, { rating }] of row) {
    isOn &&= sideOfRating(rating) === null || !Object.hasOwn(hypotheses, id);
  }
  onNoSide.set(row, { hypotheses, isOnNoSide: isOn });
  return isOn;
}

/** The items that are in no column of any hypothesis, so that they are shown apart; in order. */
export function evidenceOnNoSide({
  evidence,
  ratings,
  hypotheses,
}: Pick<Brief, 'evidence' | 'ratings' | 'hypotheses'>): Evidence[] {
  const table = ratingTable(ratings);
  return inOrder(evidence).filter(({ id }) => isOnNoSide(table.get(id) ?? noRow, hypotheses));
}

/** An item of evidence with its label (E1, E2 …) and its rating against the hypothesis of its column. */
export interface LabelledEvidence {
  readonly item: Evidence;
  readonly label: string;
  readonly rating: Rating;
}

/** The key of one of the two columns of a hypothesis. */
export function columnKey(hypothesisId: string, side: EvidenceSide): string {
  return `${hypothesisId}:${side}`;
}

type Columns = ReadonlyMap<string, readonly LabelledEvidence[]>;

/* All that the lines of one item follow from. */
interface Shown {
  readonly item: Evidence;
  readonly label: string;
  readonly place: number;
  readonly row: RatingRow;
}

function shownEvidence(evidence: Brief['evidence'], table: RatingTable): ReadonlyMap<string, Shown> {
  const labels = evidenceLabels({ evidence });
  const places = recordNumbers({ evidence }, 'evidence');
  return new Map(
    Object.values(evidence).map((item) => {
      const { id } = item;
      const shown = { item, label: labels.get(id) ?? '', place: places.get(id) ?? 0 };
      return [id, { ...shown, row: table.get(id) ?? noRow }];
    }),
  );
}

const isSameShown = (one: Shown | undefined, other: Shown | undefined): boolean =>
  one?.item === other?.item &&
  one?.label === other?.label &&
  one?.place === other?.place &&
  one?.row === other?.row;

function linesOf({ item, label, row }: Shown): [key: string, line: LabelledEvidence][] {
  const lines: [string, LabelledEvidence][] = [];
  for (const [id, { rating }] of row) {
    const side = sideOfRating(rating);
    if (side !== null) lines.push([columnKey(id, side), { item, label, rating }]);
  }
  return lines;
}

const isSameLine = (one: LabelledEvidence | undefined, other: LabelledEvidence): boolean =>
  one?.item === other.item && one.label === other.label && one.rating === other.rating;

function columnWith(
  before: readonly LabelledEvidence[],
  added: readonly LabelledEvidence[],
  changed: ReadonlySet<string>,
  shown: ReadonlyMap<string, Shown>,
): readonly LabelledEvidence[] {
  const placeOf = ({ item }: LabelledEvidence) => shown.get(item.id)?.place ?? 0;
  const column = [...before.filter(({ item }) => !changed.has(item.id)), ...added];
  column.sort((one, other) => placeOf(one) - placeOf(other));
  const isSame = column.length === before.length && column.every((line, at) => isSameLine(before[at], line));
  return isSame ? before : column;
}

/* The columns after the lines of some items changed; those they are not in stay the same lists. */
function changedColumns(
  columns: Columns,
  before: ReadonlyMap<string, Shown>,
  now: ReadonlyMap<string, Shown>,
): Columns {
  const changed = new Set<string>();
  const added = new Map<string, LabelledEvidence[]>();
  for (const id of new Set([...before.keys(), ...now.keys()])) {
    const [old, shown] = [before.get(id), now.get(id)];
    if (isSameShown(old, shown)) continue;
    changed.add(id);
    for (const [key] of old ? linesOf(old) : []) if (!added.has(key)) added.set(key, []);
    for (const [key, line] of shown ? linesOf(shown) : []) {
      const column = added.get(key);
      if (column) column.push(line);
      else added.set(key, [line]);
    }
  }
  if (changed.size === 0) return columns;
  const next = new Map(columns);
  for (const [key, lines] of added) {
    const column = columnWith(columns.get(key) ?? [], lines, changed, now);
    if (column.length > 0) next.set(key, column);
    else next.delete(key);
  }
  return next;
}

interface KnownColumns {
  readonly evidence: Brief['evidence'];
  readonly table: RatingTable;
  readonly shown: ReadonlyMap<string, Shown>;
  readonly columns: Columns;
}

let lastColumns: KnownColumns | null = null;

/**
 * The evidence in each column by the column's key, in order. Columns without evidence are left out. A column stays the
 * same list until something in it changes, and only columns are made anew that hold what has changed.
 */
export function evidenceColumns({ evidence, ratings }: RatedEvidence): Columns {
  const table = ratingTable(ratings);
  if (lastColumns?.evidence === evidence && lastColumns.table === table) return lastColumns.columns;
  const shown = shownEvidence(evidence, table);
  const columns = changedColumns(lastColumns?.columns ?? new Map(), lastColumns?.shown ?? new Map(), shown);
  lastColumns = { evidence, table, shown, columns };
  return columns;
}
