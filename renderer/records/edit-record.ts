import type { Brief } from '#shared/brief/brief.ts';
import { kinds } from '#shared/brief/kinds/all.ts';
import { inOrder, type Ordered } from '#shared/brief/order.ts';
import type { Result } from '#shared/result.ts';
import type { BriefDocument } from '../document/brief-document.ts';
import { focusRecord, useApp } from '../window/app-store.ts';
import { offerUndo } from '../window/undo-offer.ts';
import { orderForMove } from './order-for-move.ts';
import { type RecordCollection, type RecordTypes, recordNoun, recordsOf } from './record-kinds.ts';

/** The fields of a record that may be changed: all but its id and its order key. */
export type RecordFields<Name extends RecordCollection> = Partial<Omit<RecordTypes[Name], 'id' | 'order'>>;

/** Changes fields of one record. Changes of the same group without a pause in between are one undo. */
export function changeRecord<Name extends RecordCollection>(
  document: BriefDocument,
  collection: Name,
  id: string,
  fields: RecordFields<Name>,
  group?: string,
): Result<Brief> {
  const call = { name: `${kinds[collection].name}.change`, args: { id, fields } };
  return document.runCall(call, group === undefined ? {} : { group });
}

/** Deletes one record with every reference to it; undo brings all of it back. */
export function removeRecord(
  document: BriefDocument,
  collection: RecordCollection,
  id: string,
): Result<Brief> {
  const { inspected } = useApp.getState();
  const removed = document.runCall({ name: `${kinds[collection].name}.remove`, args: { ids: [id] } });
  if (removed.ok && inspected?.collection === collection && inspected.id === id) {
    useApp.setState({ inspected: null });
  }
  return removed;
}

/** Deletes a record and offers to take that back, as long as it is the last thing that was done. */
export function removeWithUndo(
  document: BriefDocument,
  collection: RecordCollection,
  id: string,
  name: string = recordNoun(collection),
): void {
  if (!removeRecord(document, collection, id).ok) return;
  offerUndo(document, `${name} deleted`);
}

/** Moves a record of a list to another place of that list. */
export function moveRecord(
  document: BriefDocument,
  collection: RecordCollection,
  list: readonly Ordered[],
  from: number,
  to: number,
): void {
  const order = orderForMove(document.brief[collection], list, from, to);
  const id = list[from]?.id;
  if (order === null || id === undefined) return;
  document.runCall({ name: `${kinds[collection].name}.move`, args: { id, order } });
}

/**
 * Deletes a record that was left empty and puts the cursor into the one before it, otherwise the one after. `list` is
 * the group of the record if it is one of many; `place` says where, if records are shown on the page more than once.
 */
export function removeEmpty(
  document: BriefDocument,
  collection: RecordCollection,
  id: string,
  list: readonly Ordered[] = inOrder<Ordered>(recordsOf(document.brief, collection)),
  place?: string,
): void {
  const at = list.findIndex((record) => record.id === id);
  const neighbour = list[at - 1] ?? list[at + 1];
  if (!removeRecord(document, collection, id).ok) return;
  if (neighbour) focusRecord(collection, neighbour.id, place);
}
