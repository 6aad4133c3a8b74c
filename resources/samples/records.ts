import { orderKeys } from '#shared/brief/order.ts';

/** A record before it has its place: everything but id and order. */
type Written<Item> = { readonly [id: string]: Omit<Item, 'id' | 'order'> };

/** Gives written records their ids and order keys, in the order in which they stand. */
export function inWrittenOrder<Item>(
  records: Written<Item>,
): Record<string, Written<Item>[string] & { id: string; order: string }> {
  const ids = Object.keys(records);
  const keys = orderKeys(ids.length);
  return Object.fromEntries(
    Object.entries(records).map(([id, record], index) => [id, { ...record, id, order: keys[index] ?? 'a0' }]),
  );
}
