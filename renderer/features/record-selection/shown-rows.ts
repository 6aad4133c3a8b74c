import { type Place, recordPlace } from '#shared/brief/place.ts';
import { isRecordCollection, type RecordCollection } from '../../records/record-kinds.ts';
import { placeAround, placeSelector, recordSelector } from '../../window/go-to-place.ts';

/** A record that is shown on the page. */
export interface ShownRow {
  readonly collection: RecordCollection;
  readonly id: string;
}

const page = () => document.querySelector<HTMLElement>('main[data-brief]');

function rowOf(place: Place | undefined): ShownRow | null {
  if (!place || place.collection === 'head' || !isRecordCollection(place.collection)) return null;
  return { collection: place.collection, id: place.id };
}

/** The record whose row holds a part of the page: its fields, its handle, its buttons. */
export function rowAround(target: EventTarget | null): ShownRow | null {
  if (!(target instanceof Element)) return null;
  const row = rowOf(placeAround(target, recordSelector));
  const inHandle = target.closest('[data-row-handle]');
  if (!inHandle) return row;
  // The handle of a list lies beside the row, in the same entry.
  const inside = inHandle.closest('li, tr')?.querySelector(recordSelector);
  return inside ? rowOf(placeAround(inside)) : row;
}

/** The ids of all records of a kind that are shown, in the order of the page, each once. */
export function shownIds(collection: RecordCollection): readonly string[] {
  const elements = page()?.querySelectorAll(`[data-place^="${collection}:"]`) ?? [];
  const ids = Array.from(elements, (element) => placeAround(element)?.id ?? '');
  return [...new Set(ids.filter((id) => id !== ''))];
}

/** The elements that show a whole record. */
export function elementsOf({ collection, id }: ShownRow): readonly HTMLElement[] {
  return [...(page()?.querySelectorAll<HTMLElement>(placeSelector(recordPlace(collection, id))) ?? [])];
}

/** The ids of the list a record is moved in, if all of `ids` are in it; otherwise null. */
export function listAround(collection: RecordCollection, ids: readonly string[]): readonly string[] | null {
  const [first] = ids;
  const list = first === undefined ? null : elementsOf({ collection, id: first })[0]?.closest('ol, tbody');
  if (!list) return null;
  const inList = [...list.children].flatMap((entry) => {
    const inside = entry.querySelector(recordSelector);
    const row = inside && rowOf(placeAround(inside));
    return row?.collection === collection ? [row.id] : [];
  });
  return ids.every((id) => inList.includes(id)) ? inList : null;
}

/** Puts the focus on a row as a whole: on its handle, or on the first button of it. */
export function focusRow(row: ShownRow): void {
  const [element] = elementsOf(row);
  const entry = element?.closest('li, tr') ?? element;
  const target =
    entry?.querySelector<HTMLElement>('[data-row-handle]') ?? element?.querySelector<HTMLElement>('button');
  target?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}
