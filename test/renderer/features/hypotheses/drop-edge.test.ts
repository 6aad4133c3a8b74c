import { expect, test } from 'vitest';
import { dropEdge } from '../../../../renderer/features/hypotheses/drop-edge.ts';

test('a dragged row lands below a row on its way down, above it on its way up, and nowhere at its own place', () => {
  const drag = (from: number, to: number) => ({ from, to, lineTop: 0 });
  expect(dropEdge(drag(0, 2), 2)).toBe('below');
  expect(dropEdge(drag(3, 1), 1)).toBe('above');
  expect(dropEdge(drag(2, 2), 2)).toBeNull();
  expect(dropEdge(drag(0, 2), 1)).toBeNull();
  expect(dropEdge(null, 1)).toBeNull();
});
