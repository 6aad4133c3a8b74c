import type { Brief } from '#shared/brief/brief.ts';
import { kinds } from '#shared/brief/kinds/all.ts';
import { inOrder, type Ordered } from '#shared/brief/order.ts';
import type { AnyKind } from '#shared/brief/record-kind.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import type { Result } from '#shared/result.ts';
import type { BriefDocument } from '../document/brief-document.ts';
import { focusRecord, useApp } from '../window/app-store.ts';
import { selectedOf } from '../window/record-selection.ts';
import { offerUndo } from '../window/undo-offer.ts';
import { ordersForBlock, placeOfBlock } from './block-move.ts';
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

/** Deletes records with every reference to them; undo brings all of it back. */
export function removeRecords(
  document: BriefDocument,
  collection: RecordCollection,
  ids: readonly string[],
): Result<Brief> {
  const { inspected } = useApp.getState();
  const removed = document.runCall({ name: `${kinds[collection].name}.remove`, args: { ids: [...ids] } });
  if (removed.ok && inspected?.collection === collection && ids.includes(inspected.id)) {
    useApp.setState({ inspected: null });
  }
  return removed;
}

/** Changes the same fields of several records, in one change. */
export function changeRecords<Name extends RecordCollection>(
  document: BriefDocument,
  collection: Name,
  ids: readonly string[],
  fields: RecordFields<Name>,
): Result<Brief> {
  const { name, noun, plural, fieldNames }: AnyKind = kinds[collection];
  const [only = ''] = Object.keys(fields);
  const calls = ids.map((id) => ({ name: `${name}.change`, args: { id, fields } }));
  const of = ids.length === 1 ? noun : `${ids.length} ${plural}`;
  return runTogether(document, `Change ${fieldNames[only] ?? 'details'} of ${of}`, calls);
}

function runTogether(document: BriefDocument, label: string, calls: readonly CommandCall[]): Result<Brief> {
  return document.runCall({ name: 'brief.batch', args: { label, calls: [...calls] } });
}

/** Moves records of a list so that they stand together behind so many of those that are not moved, in one change. */
export function moveRecords(
  document: BriefDocument,
  collection: RecordCollection,
  list: readonly Ordered[],
  moved: ReadonlySet<string>,
  place: number,
): void {
  const { name, plural }: AnyKind = kinds[collection];
  const orders = ordersForBlock(document.brief[collection], list, moved, place);
  const calls = orders.map((args) => ({ name: `${name}.move`, args: { ...args } }));
  const [only] = calls;
  if (only && calls.length === 1) document.runCall(only);
  else if (only) runTogether(document, `Move ${orders.length} ${plural}`, calls);
}

/** Deletes a record and offers to take that back, as long as it is the last thing that was done. */
export function removeWithUndo(
  document: BriefDocument,
  collection: RecordCollection,
  id: string,
  name: string = recordNoun(collection),
): void {
  if (!removeRecords(document, collection, [id]).ok) return;
  offerUndo(document, `${name} deleted`);
}

/** Moves a record of a list to another place of that list, and with it those that are selected as well. */
export function moveRecord(
  document: BriefDocument,
  collection: RecordCollection,
  list: readonly Ordered[],
  from: number,
  to: number,
): void {
  const id = list[from]?.id;
  if (id === undefined) return;
  const selected = new Set(selectedOf(collection).filter((one) => list.some((other) => other.id === one)));
  const moved = selected.has(id) ? selected : new Set([id]);
  moveRecords(document, collection, list, moved, placeOfBlock(list, moved, from, to));
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
  if (!removeRecords(document, collection, [id]).ok) return;
  if (neighbour) focusRecord(collection, neighbour.id, place);
}
