import { inOrder, type Ordered, orderBetween } from '#shared/brief/order.ts';

/**
 * Gives the order key that moves one record of a list (all records of a map, or one group of them) to another place of
 * that list, right beside its new neighbour; null if it would stay.
 */
export function orderForMove(
  records: Readonly<Record<string, Ordered>>,
  list: readonly Ordered[],
  from: number,
  to: number,
): string | null {
  const moved = list[from];
  if (!moved || from === to || to < 0 || to >= list.length) return null;
  const all = inOrder(records).filter((record) => record.id !== moved.id);
  const others = list.filter((record) => record.id !== moved.id);
  const next = others[to];
  const previous = others[to - 1];
  if (previous) {
    const at = all.findIndex((record) => record.id === previous.id);
    return orderBetween(previous.order, all[at + 1]?.order ?? null);
  }
  const at = all.findIndex((record) => record.id === next?.id);
  return orderBetween(all[at - 1]?.order ?? null, next?.order ?? null);
}
