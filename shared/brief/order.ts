import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** What every record of a map has. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Sorts by order key; equal keys (two copies merged) fall back to the id, so that the order is always the same. */
export function compareOrder(left: Ordered, right: Ordered): number {
  if (left.order !== right.order) return left.order < right.order ? -1 : 1;
  if (left.id === right.id) return 0;
  return left.id < right.id ? -1 : 1;
}

/** Lists the records of a map in their order. */
export function inOrder<Item extends Ordered>(records: Readonly<Record<string, Item>>): Item[] {
  return Object.values(records).sort(compareOrder);
}

/**
 * Gives an order key between two neighbours; `null` means the open end. If the neighbours have the same key or the
 * wrong order, the key after `before` is given, so that a damaged order never stops an edit.
 */
export function orderBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) return generateKeyBetween(before, null);
  return generateKeyBetween(before, after);
}

/** Gives `count` order keys, one after the other, for a list made at once. */
export function orderKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

/** Gives `count` order keys, one after the other, for records added after all others. */
export function orderKeysAtEnd(records: Readonly<Record<string, Ordered>>, count: number): string[] {
  return generateNKeysBetween(inOrder(records).at(-1)?.order ?? null, null, count);
}

/** Gives the order key of a record added after all others. */
export function orderAtEnd(records: Readonly<Record<string, Ordered>>): string {
  return orderBetween(inOrder(records).at(-1)?.order ?? null, null);
}

/**
 * Gives the order key that puts a record at `index` (0 = first) among the others of its map. If the record is already
 * there, it does not count itself.
 */
export function orderAtIndex(
  records: Readonly<Record<string, Ordered>>,
  index: number,
  movedId: string | null = null,
): string {
  const others = inOrder(records).filter((record) => record.id !== movedId);
  const at = Math.max(0, Math.min(index, others.length));
  return orderBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null);
}
