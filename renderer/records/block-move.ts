import { inOrder, type Ordered, orderBetween } from '#shared/brief/order.ts';

/** A record with the order key it is to have. */
export interface NewOrder {
  readonly id: string;
  readonly order: string;
}

/**
 * How many of the records that are not moved stand before the moved ones, after one of these was taken from one place of
 * a list to another. Taken to the place of one that is moved as well, they go one place further.
 */
export function placeOfBlock(
  list: readonly Ordered[],
  moved: ReadonlySet<string>,
  from: number,
  to: number,
): number {
  const before = (index: number) => list.slice(0, index).filter(({ id }) => !moved.has(id)).length;
  if (from === to) return before(from);
  const isOnMoved = moved.has(list[to]?.id ?? '');
  if (to < from) {
    const first = list.findIndex(({ id }) => moved.has(id));
    return isOnMoved ? Math.max(0, before(first) - 1) : before(to);
  }
  const last = list.findLastIndex(({ id }) => moved.has(id));
  return isOnMoved ? Math.min(list.length - moved.size, before(last) + 1) : before(to) + 1;
}

/**
 * The order keys with which some records of a list (all records of a map, or one group of them) stand together at
 * another place of it, in the order they had. `place` counts the records of the list that are not moved. Records that
 * would keep their place are left out.
 */
export function ordersForBlock(
  records: Readonly<Record<string, Ordered>>,
  list: readonly Ordered[],
  moved: ReadonlySet<string>,
  place: number,
): readonly NewOrder[] {
  const block = list.filter(({ id }) => moved.has(id));
  const others = list.filter(({ id }) => !moved.has(id));
  const at = Math.max(0, Math.min(place, others.length));
  const wanted = [...others.slice(0, at), ...block, ...others.slice(at)];
  if (wanted.every(({ id }, index) => id === list[index]?.id)) return [];
  const all = inOrder(records).filter(({ id }) => !moved.has(id));
  const indexOf = (record: Ordered | undefined) => all.findIndex(({ id }) => id === record?.id);
  // Beside the neighbour in the list; what other groups have in between stays where it is.
  const previous = others[at - 1];
  const next = previous ? all[indexOf(previous) + 1] : others[at];
  let last = previous?.order ?? all[indexOf(next) - 1]?.order ?? null;
  return block.map(({ id }) => {
    last = orderBetween(last, next?.order ?? null);
    return { id, order: last };
  });
}
