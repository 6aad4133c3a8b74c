import { type HtmlElement, isElement } from './html-tree.ts';

const mostRows = 2_000;
const mostCellsInRow = 100;

/** A cell of a table of HTML. */
export interface HtmlCell {
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
