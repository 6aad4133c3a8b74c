import { expect, test } from 'vitest';
import { runsOf } from '#renderer/features/matrix/axes.ts';
import { dropIndex } from '#renderer/features/matrix/source-drop.ts';
import { axesFor } from './axes-for.ts';

const sizes = { cell: 50, column: 100, head: 300, top: 90 };

test('what is dropped comes between the two items it is nearest to, in both layouts', () => {
  const inRows = axesFor(2, 4);
  const before = (x: number) => dropIndex(inRows, sizes, { x, y: 0 });
  expect([0, 310, 349, 351, 449, 451, 690, 5_000].map(before)).toEqual([0, 0, 0, 1, 1, 2, 4, 4]);
  const classic = axesFor(2, 4, true);
  const above = (y: number) => dropIndex(classic, sizes, { x: 0, y });
  expect([0, 100, 114, 116, 5_000].map(above)).toEqual([0, 0, 0, 1, 4]);
  expect(dropIndex(axesFor(0, 0), sizes, { x: 900, y: 10 })).toBe(0);
});

test('entries of one group side by side are a run, and those without groups are none', () => {
  const { evidence } = axesFor(1, 5);
  expect(runsOf(evidence)).toEqual([]);
  const groups = ['x', 'x', 'y', 'x', 'x'];
  const grouped = evidence.map((entry, at) => ({ ...entry, group: groups[at] ?? '' }));
  expect(runsOf(grouped)).toEqual([
    { name: 'x', from: 0, count: 2 },
    { name: 'y', from: 2, count: 1 },
    { name: 'x', from: 3, count: 2 },
  ]);
});
