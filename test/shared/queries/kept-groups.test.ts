import { describe, expect, test } from 'vitest';
import { keptGroups } from '#shared/queries/kept-groups.ts';

interface Line {
  readonly id: string;
  readonly group: string;
  readonly text: string;
}

const line = (id: string, group: string, text = ''): Line => ({ id, group, text });

describe('lists of records', () => {
  const byGroup = () =>
    keptGroups<Readonly<Record<string, Line>>, Line>((records) =>
      Map.groupBy(Object.values(records), ({ group }) => group),
    );

  test('stay the same ones where nothing in them has changed', () => {
    const groups = byGroup();
    const records = { a: line('a', 'x'), b: line('b', 'y'), c: line('c', 'y') };
    const before = groups(records);
    const after = groups({ ...records, a: line('a', 'x', 'edited') });
    expect(after.get('y')).toBe(before.get('y'));
    expect(after.get('x')).not.toBe(before.get('x'));
    expect(after.get('x')).toEqual([line('a', 'x', 'edited')]);
  });

  test('follow what is added, moved to another list, and removed', () => {
    const groups = byGroup();
    const records = { a: line('a', 'x'), b: line('b', 'x') };
    groups(records);
    const moved = groups({ a: records.a, b: line('b', 'y') });
    expect(moved.get('x')).toEqual([records.a]);
    expect(moved.get('y')).toEqual([line('b', 'y')]);
    expect(groups({ a: records.a }).has('y')).toBe(false);
  });

  test('are made once for the same records', () => {
    let made = 0;
    const groups = keptGroups<object, number>(() => {
      made += 1;
      return new Map([['all', [1]]]);
    });
    const records = {};
    expect(groups(records)).toBe(groups(records));
    expect(made).toBe(1);
  });
});
