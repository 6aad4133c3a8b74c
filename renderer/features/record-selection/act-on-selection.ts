import { collections } from '#shared/brief/collections.ts';
import { inOrder, type Ordered } from '#shared/brief/order.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { moveRecords, removeRecords } from '../../records/edit-record.ts';
import { isRecordCollection, recordOf, recordsOf } from '../../records/record-kinds.ts';
import { announce } from '../../ui/Announcer/announcer.ts';
import { focusRecord } from '../../window/app-store.ts';
import {
  clearSelection,
  extendSelection,
  type RecordSelection,
  selectedOf,
  selectRecords,
  toggleRecord,
  useRecordSelection,
} from '../../window/record-selection.ts';
import { offerUndo } from '../../window/undo-offer.ts';
import { focusRow, listAround, type ShownRow, shownIds } from './shown-rows.ts';

/** "3 assumptions". */
export function selectionText({ collection, ids }: RecordSelection): string {
  if (collection === null) return '';
  const { noun, plural } = collections[collection];
  // "1 item of evidence": some kinds are not counted by their noun.
  const one = plural.startsWith('items of ') ? `item of ${noun}` : noun;
  return `${ids.length.toLocaleString()} ${ids.length === 1 ? one : plural}`;
}

function say(): void {
  const selection = useRecordSelection.getState();
  announce(selection.collection === null ? 'Nothing selected' : `${selectionText(selection)} selected`);
}

/** Selects a row alone. */
export function selectRow({ collection, id }: ShownRow): void {
  selectRecords(collection, [id]);
  say();
}

/** Adds a row to what is selected, or takes it out. */
export function toggleRow({ collection, id }: ShownRow): void {
  toggleRecord(collection, id);
  say();
}

/** Selects all from the row at which the selection began, or from `origin` if there is none, to a row. */
export function extendToRow({ collection, id }: ShownRow, origin: ShownRow | null): void {
  const { collection: selected, anchor } = useRecordSelection.getState();
  const from = selected === collection ? anchor : origin?.collection === collection ? origin.id : null;
  extendSelection(collection, shownIds(collection), from ?? id, id);
  say();
}

/** Selects every record of a kind that is shown. */
export function selectAllRows({ collection, id }: ShownRow): void {
  selectRecords(collection, shownIds(collection), id);
  say();
}

/** Ends the selection; the cursor goes back into the row, if it is on it as a whole. */
export function endSelection(row: ShownRow | null): void {
  clearSelection();
  if (row) focusRecord(row.collection, row.id);
}

/** The selected records, as far as they are still in the brief. */
export function selectedRecords(document: BriefDocument): readonly ShownRow[] {
  const { collection, ids } = useRecordSelection.getState();
  if (collection === null || !isRecordCollection(collection)) return [];
  const known = ids.filter((id) => recordOf(document.brief, collection, id) !== undefined);
  return known.map((id) => ({ collection, id }));
}

/** Deletes the selected records as one change and offers to take it back; the cursor goes to a neighbour. */
export function deleteSelected(document: BriefDocument): void {
  const rows = selectedRecords(document);
  const [first] = rows;
  if (!first) return;
  const { collection } = first;
  const gone = new Set(rows.map(({ id }) => id));
  const shown = shownIds(collection);
  const last = shown.findLastIndex((id) => gone.has(id));
  const neighbour =
    shown.slice(last + 1).find((id) => !gone.has(id)) ?? shown.findLast((id) => !gone.has(id));
  const text = selectionText({ collection, ids: [...gone], anchor: null });
  if (!removeRecords(document, collection, [...gone]).ok) return;
  clearSelection();
  offerUndo(document, `${text} deleted`);
  if (neighbour !== undefined) focusRecord(collection, neighbour);
}

export type Direction = 'top' | 'up' | 'down' | 'end';

/** Moves the selected records within their list, as one change; they stay selected, and the focus stays on them. */
export function moveSelected(document: BriefDocument, direction: Direction): void {
  const rows = selectedRecords(document);
  const [first] = rows;
  if (!first) return;
  const { collection } = first;
  const moved = new Set(selectedOf(collection));
  const inList = listAround(collection, [...moved]);
  const all = inOrder<Ordered>(recordsOf(document.brief, collection));
  const list = inList ? all.filter(({ id }) => inList.includes(id)) : all;
  const before = (index: number) => list.slice(0, index).filter(({ id }) => !moved.has(id)).length;
  const isMoved = ({ id }: Ordered) => moved.has(id);
  const place = {
    top: 0,
    up: before(list.findIndex(isMoved)) - 1,
    down: before(list.findLastIndex(isMoved)) + 1,
    end: list.length,
  }[direction];
  moveRecords(document, collection, list, moved, place);
  focusRow(first);
}
