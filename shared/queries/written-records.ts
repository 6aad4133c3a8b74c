import type { Brief } from '../brief/brief.ts';
import type { CollectionName } from '../brief/collections.ts';
import { kinds } from '../brief/kinds/all.ts';
import type { Ordered } from '../brief/order.ts';
import { isEmptyProse } from '../brief/prose.ts';
import { proseOf } from '../brief/prose-fields.ts';
import type { AnyKind } from '../brief/record-kind.ts';

function isWritten(kind: AnyKind, record: Ordered): boolean {
  // The rule is that of the record's own kind, which the type of a list of all kinds no longer says.
  if (kind.isCounted) return kind.isCounted(record as never);
  const hasWords = kind.words.some((field) => {
    const words: unknown = Reflect.get(record, field);
    return typeof words === 'string' ? words.trim() !== '' : Array.isArray(words) && words.length > 0;
  });
  const hasProse = kind.prose.some((field) => {
    const prose = proseOf(record, field);
    return prose !== undefined && !isEmptyProse(prose);
  });
  return hasWords || hasProse || kind.words.length + kind.prose.length === 0;
}

const kept = new WeakMap<object, number>();

/** How many records of a kind say anything; rows that were added and never filled do not count. */
export function countWritten(brief: Brief, collection: CollectionName): number {
  const records: Readonly<Record<string, Ordered>> = brief[collection];
  const known = kept.get(records);
  if (known !== undefined) return known;
  const count = Object.values(records).filter((record) => isWritten(kinds[collection], record)).length;
  kept.set(records, count);
  return count;
}
