import { attribute, type HtmlElement, isElement } from './html-tree.ts';
import type { SourceBlock, SourceCell, TableBlock } from './source-block.ts';

const mostRows = 2_000;
const mostCellsInRow = 100;
const mostRowsOfCell = 1_000;

interface HtmlCell {
  readonly element: HtmlElement;
  readonly isHeader: boolean;
}

function rowsOf(table: HtmlElement): { row: HtmlElement; isHeader: boolean }[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [{ row: child, isHeader: false }];
    if (!['thead', 'tbody', 'tfoot'].includes(child.tagName)) return [];
    const rows = child.childNodes.filter(isElement).filter((row) => row.tagName === 'tr');
    return rows.map((row) => ({ row, isHeader: child.tagName === 'thead' }));
  });
}

/**
 * The cells of a table by row. Null for a table of a single cell, which mail and web pages use for layout, and for one
 * of absurd size.
 */
export function htmlTableCells(table: HtmlElement): readonly (readonly HtmlCell[])[] | null {
  const rows = rowsOf(table)
    .map(({ row, isHeader }) =>
      row.childNodes
        .filter(isElement)
        .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
        .map((element) => ({ element, isHeader: isHeader || element.tagName === 'th' })),
    )
    .filter((row) => row.length > 0);
  const isSingle = rows.length === 1 && rows[0]?.length === 1;
  const isAbsurd = rows.length > mostRows || rows.some((row) => row.length > mostCellsInRow);
  return rows.length === 0 || isSingle || isAbsurd ? null : rows;
}

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
