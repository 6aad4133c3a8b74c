import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, TableCell } from '#shared/publication/publication.ts';
import { columnShares, placeCells } from '#shared/publication/writers/pdf-table.ts';
import { cell, paragraph, text } from '../../../fixtures/publication.ts';

type Table = Extract<Block, { kind: 'table' }>;

const tableOf = (rows: readonly (readonly TableCell[])[], headerRowCount = 1): Table => ({
  kind: 'table',
  caption: '',
  summary: '',
  columnWidths: [],
  headerRowCount,
  rows,
});

const spanned = (value: string, columnSpan: number, rowSpan: number): TableCell => ({
  ...cell(value),
  columnSpan,
  rowSpan,
});

describe('placeCells', () => {
  test('cells fill rows around those that reach down from above', () => {
    const placed = placeCells(
      tableOf(
        [
          [spanned('a', 1, 2), cell('b'), cell('c')],
          [cell('d'), cell('e')],
        ],
        0,
      ),
    );
    expect(placed.columnCount).toBe(3);
    expect(placed.cells.map(({ column, row }) => [column, row])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [1, 1],
      [2, 1],
    ]);
  });

  test('a header cell ends with the header', () => {
    const placed = placeCells(tableOf([[spanned('a', 1, 3), cell('b')], [cell('c')], [cell('d')]]));
    expect(placed.cells[0]?.rowSpan).toBe(1);
  });

  test('whatever the spans say, no cell overlaps another, leaves the table or is lost', () => {
    const anyCell = fc
      .record({
        columnSpan: fc.integer({ min: -1, max: 5 }),
        rowSpan: fc.integer({ min: -1, max: 5 }),
        name: fc.uuid(),
      })
      .map(
        ({ name, ...spans }): TableCell => ({ blocks: [paragraph(text(name))], isHeader: false, ...spans }),
      );
    const rows = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.integer({ min: -1, max: 8 }), (cells, headerRowCount) => {
        const placed = placeCells(tableOf(cells, headerRowCount));
        const rowCount = cells.length;
        const taken = new Set<string>();
        for (const { column, row, columnSpan, rowSpan } of placed.cells) {
          expect(rowSpan).toBeGreaterThan(0);
          expect(column + columnSpan).toBeLessThanOrEqual(placed.columnCount);
          expect(row + rowSpan).toBeLessThanOrEqual(
            row < placed.headerRowCount ? placed.headerRowCount : rowCount,
          );
          for (let x = column; x < column + columnSpan; x += 1) {
            for (let y = row; y < row + rowSpan; y += 1) {
              expect(taken.has(`${x},${y}`)).toBe(false);
              taken.add(`${x},${y}`);
            }
          }
        }
        const printed = placed.cells.map((item) => JSON.stringify(item.cell.blocks)).join();
        for (const item of cells.flat()) expect(printed).toContain(JSON.stringify(item.blocks));
      }),
    );
  });
});

describe('columnShares', () => {
  test('shares add up to one, missing and impossible widths counting as average', () => {
    expect(columnShares([0.2, 0.6], 3)).toEqual([1 / 6, 0.5, 1 / 3].map((share) => expect.closeTo(share)));
    expect(columnShares([Number.NaN, -1], 2)).toEqual([0.5, 0.5]);
  });
});
