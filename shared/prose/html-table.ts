import type { HtmlCell } from './html-cells.ts';
import { attribute, type HtmlElement } from './html-tree.ts';
import type { SourceBlock, SourceCell, TableBlock } from './source-block.ts';

/** More rows than this no cell spans. */
const mostRowsOfCell = 1_000;

function span(cell: HtmlElement, name: string, most: number): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return value > 1 ? Math.min(value, most) : 1;
}

/** Makes a table block; spans that reach out of the table are cut. Null if no cell holds anything. */
export function htmlTableBlock(
  rows: readonly (readonly HtmlCell[])[],
  depth: number,
  read: (cell: HtmlElement) => readonly SourceBlock[],
): TableBlock | null {
  const width = Math.max(...rows.map((row) => row.length));
  const cells: SourceCell[][] = rows.map((row, index) =>
    row.map(({ element, isHeader }) => ({
      isHeader,
      columnSpan: span(element, 'colspan', width),
      rowSpan: span(element, 'rowspan', Math.min(mostRowsOfCell, rows.length - index)),
      blocks: read(element),
    })),
  );
  if (cells.every((row) => row.every((cell) => cell.blocks.length === 0))) return null;
  return { kind: 'table', depth, rows: cells };
}
