import { type Brief, brief as briefSchema } from '#shared/brief/brief.ts';
import { allKinds } from '#shared/brief/kinds/all.ts';
import { orderKeys } from '#shared/brief/order.ts';
import { splitRatings } from '#shared/brief/stored/form-2.ts';

/** A record before it has its place: everything but id and order. */
type Written<Item> = { readonly [id: string]: Omit<Item, 'id' | 'order'> };

/** Evidence with the ratings it was written with, apart: as items, and as one record for each rating. */
export function apartFromRatings(written: Readonly<Record<string, object>>): {
  readonly evidence: object;
  readonly ratings: object;
} {
  return splitRatings(written);
}

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

/** Makes a brief of written records: what a record does not say is as in an empty one of its kind. */
export function briefOfRecords(written: object): Brief {
  const filled = allKinds.map(({ collection, make }) => {
    const records: object = Reflect.get(written, collection) ?? {};
    const whole = Object.entries(records).map(([id, record]: [string, object]) => [
      id,
      { ...make(id, 'a0'), ...record },
    ]);
    return [collection, Object.fromEntries(whole)];
  });
  return briefSchema.parse({ ...written, ...Object.fromEntries(filled) });
}
