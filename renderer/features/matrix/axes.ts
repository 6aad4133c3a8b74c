import type { Brief } from '#shared/brief/brief.ts';
import { inOrder } from '#shared/brief/order.ts';
import { evidenceLabels, hypothesisLabels } from '#shared/brief/queries.ts';
import type { Rating } from '#shared/vocabulary/rating.ts';

/** One row or column of the grid. */
export interface AxisEntry {
  readonly id: string;
  /** "E4", "Hypothesis A". */
  readonly name: string;
  /** "E4", "A". */
  readonly label: string;
  readonly text: string;
  /** A second line in small print; empty for none. */
  readonly note: string;
  /** Set back, since it tells no hypotheses apart. */
  readonly isDim: boolean;
  /** The group it stands in; empty without groups. */
  readonly group: string;
}

/** All fields of an entry. */
export const axisFields = [
  'id',
  'name',
  'label',
  'text',
  'note',
  'isDim',
  'group',
] as const satisfies readonly (keyof AxisEntry)[];

/** The hypotheses of a brief as entries, all of them in order. */
export function hypothesisEntries(
  brief: Pick<Brief, 'hypotheses' | 'hypothesisLabels'>,
  notes: ReadonlyMap<string, string>,
): AxisEntry[] {
  const labels = hypothesisLabels(brief);
  return inOrder(brief.hypotheses).map(({ id, name, statement }) => {
    const label = labels.get(id) ?? '';
    return {
      id,
      label,
      name: `Hypothesis ${label}`,
      text: name || statement,
      note: notes.get(id) ?? '',
      isDim: false,
      group: '',
    };
  });
}

/** The evidence of a brief as entries, all of it in order. */
export function evidenceEntries(
  brief: Pick<Brief, 'evidence'>,
  isDim: (id: string) => boolean,
  groupOf: (id: string) => string = () => '',
): AxisEntry[] {
  const labels = evidenceLabels(brief);
  return inOrder(brief.evidence).map(({ id, text }) => {
    const label = labels.get(id) ?? '';
    const group = groupOf(id);
    return { id, label, name: label, text, note: group, isDim: isDim(id), group };
  });
}

/** A place in the grid. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What the grid shows: hypotheses in rows, or in the classic view evidence in rows. */
export interface GridAxes {
  readonly hypotheses: readonly AxisEntry[];
  readonly evidence: readonly AxisEntry[];
  readonly isClassic: boolean;
}

/** The rows and columns of the grid. */
export function axesOf({ hypotheses, evidence, isClassic }: GridAxes): {
  readonly rows: readonly AxisEntry[];
  readonly columns: readonly AxisEntry[];
} {
  return isClassic ? { rows: evidence, columns: hypotheses } : { rows: hypotheses, columns: evidence };
}

/** The nearest place that there is: rows and columns may go. The same object if there is such a place. */
export function placeWithin(axes: GridAxes, place: GridPlace): GridPlace {
  const { rows, columns } = axesOf(axes);
  const row = Math.max(0, Math.min(place.row, rows.length - 1));
  const column = Math.max(0, Math.min(place.column, columns.length - 1));
  return row === place.row && column === place.column ? place : { row, column };
}

/** The records of a place; null for one that there is not. */
export interface GridRecords {
  readonly hypothesis: AxisEntry | null;
  readonly evidence: AxisEntry | null;
}

/** The records a place is about. */
export function recordsAt({ hypotheses, evidence, isClassic }: GridAxes, place: GridPlace): GridRecords {
  return {
    hypothesis: hypotheses[isClassic ? place.column : place.row] ?? null,
    evidence: evidence[isClassic ? place.row : place.column] ?? null,
  };
}

/** The place of a record, in the row or column of a place; null if it is not shown. */
export function placeOfRecord(axes: GridAxes, id: string, { row, column }: GridPlace): GridPlace | null {
  const { rows, columns } = axesOf(axes);
  const inRows = rows.findIndex((entry) => entry.id === id);
  const inColumns = columns.findIndex((entry) => entry.id === id);
  if (inRows >= 0) return { row: inRows, column };
  return inColumns >= 0 ? { row, column: inColumns } : null;
}

/** Which rating a key gives: 1 to 5 from very consistent to very inconsistent, 0 not applicable, Delete none. */
export const ratingKeys: ReadonlyMap<string, Rating | null> = new Map<string, Rating | null>([
  ['1', 'CC'],
  ['2', 'C'],
  ['3', 'N'],
  ['4', 'I'],
  ['5', 'II'],
  ['0', 'NA'],
  ['Delete', null],
  ['Backspace', null],
]);

/**
 * The next place across one item of evidence: all hypotheses of it, then the next item. Working across keeps one from
 * filling in the column of a favourite. The same place at the end.
 */
export function across(axes: GridAxes, { row, column }: GridPlace, direction: 1 | -1): GridPlace {
  const [hypotheses, items] = [axes.hypotheses.length, axes.evidence.length];
  const [hypothesis, item] = axes.isClassic ? [column, row] : [row, column];
  const next = item * hypotheses + hypothesis + direction;
  if (next < 0 || next >= hypotheses * items) return { row, column };
  const [nextItem, nextHypothesis] = [Math.floor(next / hypotheses), next % hypotheses];
  return axes.isClassic
    ? { row: nextItem, column: nextHypothesis }
    : { row: nextHypothesis, column: nextItem };
}

/** Entries of one group that stand side by side. */
export interface AxisRun {
  readonly name: string;
  /** The place of its first entry. */
  readonly from: number;
  readonly count: number;
}

/** The groups of a list of entries, where they begin and how long they are; none if the entries are in no groups. */
export function runsOf(entries: readonly AxisEntry[]): AxisRun[] {
  const starts = entries.flatMap(({ group }, at) =>
    group !== '' && entries[at - 1]?.group !== group ? [at] : [],
  );
  return starts.map((from, at) => ({
    name: entries[from]?.group ?? '',
    from,
    count: (starts[at + 1] ?? entries.length) - from,
  }));
}
