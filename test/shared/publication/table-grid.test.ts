import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableCell } from '#shared/publication/publication.ts';
import { type LooseCell, tableGrid } from '#shared/publication/table-grid.ts';

const cell = (columnSpan = 1, rowSpan = 1): LooseCell => ({
  blocks: [],
  isHeader: false,
  columnSpan,
  rowSpan,
});

/** How many cells cover each place of the grid. */
function coverage(rows: readonly (readonly TableCell[])[], columnCount: number): number[][] {
  const covered = rows.map(() => Array.from({ length: columnCount }, () => 0));
  for (const [rowIndex, row] of rows.entries()) {
    let column = 0;
    for (const { columnSpan, rowSpan } of row) {
      while ((covered[rowIndex]?.[column] ?? 1) > 0) column += 1;
      for (let down = 0; down < rowSpan; down += 1) {
        for (let across = 0; across < columnSpan; across += 1) {
          const line = covered[rowIndex + down];
          if (line) line[column + across] = (line[column + across] ?? 0) + 1;
        }
      }
    }
  }
  return covered;
}

test('short rows are filled up', () => {
  const { rows, columnCount } = tableGrid([[cell(), cell(), cell()], [cell()]]);
  expect([columnCount, rows.map((row) => row.length)]).toEqual([3, [3, 3]]);
});

test('a cell that reaches below the last row is cut', () => {
  expect(tableGrid([[cell(1, 9)]]).rows).toEqual([[cell(1, 1)]]);
});

test('rows without cells are left out', () => {
  expect(tableGrid([[], [cell()], []])).toMatchObject({ columnCount: 1, rows: [[cell()]] });
});

test('every place of any table is covered exactly once', () => {
  const span = fc.integer({ min: -1, max: 5 });
  const loose = fc.array(fc.array(fc.tuple(span, span), { maxLength: 5 }), { maxLength: 5 });
  fc.assert(
    fc.property(loose, (table) => {
      const { rows, columnCount } = tableGrid(
        table.map((row) => row.map(([wide, high]) => cell(wide, high))),
      );
      expect(
        coverage(rows, columnCount)
          .flat()
          .every((count) => count === 1),
      ).toBe(true);
      expect(rows.flat().length).toBeGreaterThanOrEqual(table.flat().length);
    }),
  );
});
