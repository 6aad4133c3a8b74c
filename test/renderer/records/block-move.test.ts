import { describe, expect, test } from 'vitest';
import { ordersForBlock, placeOfBlock } from '#renderer/records/block-move.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { inOrder, orderKeys } from '#shared/brief/order.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const keys = orderKeys(ids.length);
const records = Object.fromEntries(ids.map((id, index) => [id, makeAssumption(id, keys[index] ?? 'a0')]));
const all = inOrder(records);

/* The order after those of `block` were taken, by the one at `from`, to the place `to`. */
function moved(list: typeof all, block: string, from: number, to: number): string {
  const chosen = new Set(block);
  const orders = ordersForBlock(records, list, chosen, placeOfBlock(list, chosen, from, to));
  const order = new Map(orders.map((one) => [one.id, one.order]));
  const next = all.map((record) => ({ ...record, order: order.get(record.id) ?? record.order }));
  return inOrder(Object.fromEntries(next.map((record) => [record.id, record])))
    .map((record) => record.id)
    .join('');
}

describe('one moved record', () => {
  test('gets the place asked for, in both directions and at both ends', () => {
    for (let from = 0; from < ids.length; from += 1) {
      for (let to = 0; to < ids.length; to += 1) {
        const wanted = ids.toSpliced(from, 1).toSpliced(to, 0, ids[from] ?? '');
        expect(moved(all, ids[from] ?? '', from, to)).toBe(wanted.join(''));
      }
    }
  });

  test('lies right beside the new neighbour of its group', () => {
    const group = all.filter((record) => ['b', 'd', 'f'].includes(record.id));
    expect(moved(group, 'b', 0, 2)).toBe('acdefb');
    expect(moved(group, 'f', 2, 0)).toBe('afbcde');
    expect(moved(group, 'f', 2, 1)).toBe('abfcde');
  });

  test('gets no new order where nothing would move', () => {
    const chosen = new Set('b');
    expect(ordersForBlock(records, all, chosen, placeOfBlock(all, chosen, 1, 1))).toEqual([]);
    expect(ordersForBlock(records, all, chosen, 1)).toEqual([]);
  });
});

describe('several moved records', () => {
  test('stand together at the place of the one that was dragged, in the order they had', () => {
    expect(moved(all, 'bd', 1, 4)).toBe('acebdf');
    expect(moved(all, 'bd', 3, 0)).toBe('bdacef');
    expect(moved(all, 'df', 5, 2)).toBe('abdfce');
    expect(moved(all, 'abc', 0, 5)).toBe('defabc');
  });

  test('go one place further if they are taken onto each other, as with the arrow keys', () => {
    expect(moved(all, 'cd', 3, 2)).toBe('acdbef');
    expect(moved(all, 'cd', 2, 3)).toBe('abecdf');
    expect(moved(all, 'ab', 1, 0)).toBe('abcdef');
    expect(moved(all, 'ef', 4, 5)).toBe('abcdef');
  });

  test('of a group leave the records of other groups where they are', () => {
    const group = all.filter((record) => ['a', 'c', 'e', 'f'].includes(record.id));
    expect(moved(group, 'ef', 2, 0)).toBe('efabcd');
    expect(moved(group, 'ac', 0, 3)).toBe('bdefac');
  });
});
