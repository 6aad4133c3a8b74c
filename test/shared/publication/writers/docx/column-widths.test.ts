import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomForWords, widthsWithRoom } from '#shared/publication/writers/docx/column-widths.ts';

test('room is asked for the longest word, not for a line of words', () => {
  expect(roomForWords('Contradicting evidence', 16)).toBe(roomForWords('Contradicting', 16));
  expect(roomForWords('CC', 18)).toBeLessThan(roomForWords('E100', 18));
  expect(roomForWords('x'.repeat(200), 18)).toBe(0);
  expect(roomForWords('', 18)).toBe(0);
});

test('columns with room to spare give it to those in which a word would break', () => {
  expect(widthsWithRoom([100, 900], [300, 200])).toEqual([300, 700]);
  expect(widthsWithRoom([100, 200, 700], [0, 0, 0])).toEqual([100, 200, 700]);
  expect(widthsWithRoom([100, 100], [300, 300])).toEqual([100, 100]);
});

test('a table stays as wide as it was, and no column is without width', () => {
  const widths = fc.array(fc.tuple(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 0, max: 3_000 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(widths, (columns) => {
      const wanted = columns.map(([width]) => width);
      const needed = columns.map(([, room]) => room);
      const made = widthsWithRoom(wanted, needed);
      const sum = (all: readonly number[]) => all.reduce((total, width) => total + width, 0);
      expect(sum(made)).toBe(sum(wanted));
      expect(Math.min(...made)).toBeGreaterThan(0);
      if (sum(needed) <= sum(wanted)) {
        for (const [index, width] of made.entries())
          expect(width).toBeGreaterThanOrEqual(Math.floor(needed[index] ?? 0) - 1);
      }
    }),
  );
});
