import type { Brief } from './brief.ts';
import type { CollectionName } from './collections.ts';
import { kinds } from './kinds/all.ts';
import { inOrder, type Ordered } from './order.ts';
import type { AnyKind } from './record-kind.ts';

/* Numbers depend only on the records of one kind. */
const kept = new WeakMap<object, ReadonlyMap<string, number>>();

/**
 * The places of the records of a kind, counted from 1, by id: the one numbering of records, from which labels and
 * printed numbers follow. Records that their kind does not count have none. Gives the same map until one of the records
 * changes.
 */
export function recordNumbers<Name extends CollectionName>(
  brief: Pick<Brief, Name>,
  collection: Name,
): ReadonlyMap<string, number> {
  const records: Readonly<Record<string, Ordered>> = brief[collection];
  const known = kept.get(records);
  if (known) return known;
  const { isCounted }: AnyKind = kinds[collection];
  // The rule is that of the record's own kind, which the type of a list of all kinds no longer says.
  const counted = inOrder(records).filter((record) => isCounted?.(record as never) ?? true);
  const numbers = new Map(counted.map((record, index) => [record.id, index + 1]));
  kept.set(records, numbers);
  return numbers;
}
