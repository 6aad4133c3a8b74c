import type { Brief } from './brief.ts';
import type { CollectionName } from './collections.ts';
import { kinds } from './kinds/all.ts';
import { inOrder, type Ordered } from './order.ts';
import type { AnyKind } from './record-kind.ts';

/* Numbers follow from the records of one kind alone. */
const kept = new WeakMap<object, ReadonlyMap<string, number>>();

/**
 * The places of all records of a kind, counted from 1, by their ids: the one numbering of records, from which labels and
 * printed numbers follow. Records their kind does not count have none. The same map until one of them changes.
 */
export function recordNumbers<Name extends CollectionName>(
  brief: Pick<Brief, Name>,
  collection: Name,
): ReadonlyMap<string, number> {
  const records: Readonly<Record<string, Ordered>> = brief[collection];
  const known = kept.get(records);
  if (known) return known;
  const { isCounted }: AnyKind = kinds[collection];
  // A record is of the kind whose rule it is given to, which a list of all kinds no longer says.
  const counted = inOrder(records).filter((record) => isCounted?.(record as never) ?? true);
  const numbers = new Map(counted.map((record, index) => [record.id, index + 1]));
  kept.set(records, numbers);
  return numbers;
}
