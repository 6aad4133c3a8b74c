import { create } from 'zustand';
import type { CollectionName } from '#shared/brief/collections.ts';

/** Records of one kind that are selected on the page. */
export interface RecordSelection {
  /** Null if nothing is selected. */
  readonly collection: CollectionName | null;
  readonly ids: readonly string[];
  /** The record from which a selection with Shift reaches. */
  readonly anchor: string | null;
}

const nothing: RecordSelection = { collection: null, ids: [], anchor: null };

/** The records selected on the page; a command on several of them is one change. */
export const useRecordSelection = create<RecordSelection>(() => nothing);

/** The ids selected of a kind; none if records of another kind are selected. */
export function selectedOf(collection: CollectionName): readonly string[] {
  const selection = useRecordSelection.getState();
  return selection.collection === collection ? selection.ids : [];
}

/** Selects records of one kind in place of whatever was selected. */
export function selectRecords(
  collection: CollectionName,
  ids: readonly string[],
  anchor: string | null = ids[0] ?? null,
): void {
  useRecordSelection.setState(ids.length === 0 ? nothing : { collection, ids, anchor });
}

/** Adds a record to the selection or takes it out; one of another kind is selected alone. */
export function toggleRecord(collection: CollectionName, id: string): void {
  const ids = selectedOf(collection);
  selectRecords(collection, ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id], id);
}

/** Selects everything from the anchor to a record. `all` are the records of the kind in the order of the page. */
export function extendSelection(
  collection: CollectionName,
  all: readonly string[],
  from: string,
  to: string,
): void {
  const [start, end] = [all.indexOf(from), all.indexOf(to)];
  if (start < 0 || end < 0) selectRecords(collection, [to]);
  else selectRecords(collection, all.slice(Math.min(start, end), Math.max(start, end) + 1), from);
}

/** Selects nothing. */
export function clearSelection(): void {
  if (useRecordSelection.getState().collection !== null) useRecordSelection.setState(nothing);
}
