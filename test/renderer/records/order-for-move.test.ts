import { describe, expect, test } from 'vitest';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { inOrder, orderKeys } from '#shared/brief/order.ts';
import { orderForMove } from '../../../renderer/records/order-for-move.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const keys = orderKeys(ids.length);
const records = Object.fromEntries(ids.map((id, index) => [id, makeAssumption(id, keys[index] ?? 'a0')]));
const all = inOrder(records);

function moved(list: typeof all, from: number, to: number): string[] {
  const order = orderForMove(records, list, from, to);
  const id = list[from]?.id ?? '';
  if (order === null) return all.map((record) => record.id);
  const next = all.map((record) => (record.id === id ? { ...record, order } : record));
  return inOrder(Object.fromEntries(next.map((record) => [record.id, record]))).map((record) => record.id);
}

describe('the place a moved record gets', () => {
  test('is the one asked for, in both directions and at both ends', () => {
    for (let from = 0; from < ids.length; from += 1) {
      for (let to = 0; to < ids.length; to += 1) {
        const wanted = ids.toSpliced(from, 1).toSpliced(to, 0, ids[from] ?? '');
        expect(moved(all, from, to)).toEqual(wanted);
      }
    }
  });

  test('within a group lies right beside the new neighbour', () => {
    const group = all.filter((record) => ['b', 'd', 'f'].includes(record.id));
    expect(moved(group, 0, 2)).toEqual(['a', 'c', 'd', 'e', 'f', 'b']);
    expect(moved(group, 2, 0)).toEqual(['a', 'f', 'b', 'c', 'd', 'e']);
    expect(moved(group, 2, 1)).toEqual(['a', 'b', 'f', 'c', 'd', 'e']);
  });

  test('is none where nothing would move', () => {
    expect(orderForMove(records, all, 1, 1)).toBeNull();
    expect(orderForMove(records, all, 0, -1)).toBeNull();
    expect(orderForMove(records, all, 5, 6)).toBeNull();
  });
});
