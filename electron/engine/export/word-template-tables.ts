import { roomForWords, widthsWithRoom } from '#shared/publication/writers/docx/column-widths.ts';
import { type StyleIds, sizeOfStyle, styleOf } from './word-template-styles.ts';
import { childOf, childrenOf, element, elementsIn, valueIn, type XmlElement } from './word-template-xml.ts';

/* Our tables on the house's page: as wide as its text, in its table style, with no label or rating broken. */

/** What in the house's styles decides how much room a cell has. */
export interface HouseTables {
  readonly styles: XmlElement;
  readonly styleIds: StyleIds;
  /** Width of the text on our page, and on the house's. */
  readonly from: number;
  readonly to: number;
}

interface Fitting extends HouseTables {
  /** Margins at both sides of a cell, in twips. */
  readonly cellMargins: number;
  readonly headStyle: string | undefined;
  readonly headSize: number;
  readonly textSize: number;
}

/** If a style says nothing, cells have the margins of Word's plain table. */
const usualMargin = 108;

function cellMarginsOf(styles: XmlElement, styleId: string): number {
  const margins = styleOf(styles, styleId, (style) => childOf(childOf(style, 'w:tblPr'), 'w:tblCellMar'));
  const side = (...names: string[]) =>
    names
      .map((name) => childOf(margins, name)?.attributes['w:w'])
      .flatMap((width) => (width === undefined ? [] : [Math.abs(Number(width)) || 0]))[0] ?? usualMargin;
  return side('w:left', 'w:start') + side('w:right', 'w:end');
}

const textOf = (cell: XmlElement): string =>
  elementsIn(cell)
    .map((at) =>
      at.name === 'w:t' ? at.children.join('') : at.name === 'w:p' || at.name === 'w:br' ? ' ' : '',
    )
    .join('');

const isHead = (cell: XmlElement, style: string | undefined): boolean =>
  elementsIn(cell).some((at) => at.name === 'w:pStyle' && at.attributes['w:val'] === style);

const longestMark = 4;
const narrowColumn = 700;

/** Labels and ratings ("E10", "CC") in a narrow column state their own margins, so that they fit in any house. */
function giveRoom(cell: XmlElement, text: string, width: number): void {
  const properties = childOf(cell, 'w:tcPr');
  const isMark = text.trim() !== '' && text.trim().length <= longestMark && width < narrowColumn;
  if (!isMark || !properties) return;
  const margin = (side: string, twips: number) =>
    element(`w:${side}`, { 'w:w': String(twips), 'w:type': 'dxa' });
  properties.children.push(element('w:tcMar', {}, [margin('left', 40), margin('right', 20)]));
}

const spanOf = (cell: XmlElement): number => Number(valueIn(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1) || 1;

/** A row's cells with the column each begins in. */
function placedCells(
  row: XmlElement,
): { readonly cell: XmlElement; readonly column: number; readonly span: number }[] {
  let column = 0;
  return childrenOf(row, 'w:tc').map((cell) => {
    const placed = { cell, column, span: spanOf(cell) };
    column += placed.span;
    return placed;
  });
}

function fitTable(table: XmlElement, house: Fitting): void {
  const grid = childrenOf(childOf(table, 'w:tblGrid') ?? element('w:tblGrid'), 'w:gridCol');
  const wanted = grid.map((column) => ((Number(column.attributes['w:w'] ?? 0) || 0) * house.to) / house.from);
  const rows = childrenOf(table, 'w:tr').map(placedCells);
  const needed = grid.map(() => 0);
  for (const { cell, column, span } of rows.flat()) {
    const text = span === 1 ? textOf(cell) : '';
    if (text.trim() === '') continue;
    const size = isHead(cell, house.headStyle) ? house.headSize : house.textSize;
    const margins = text.trim().length <= longestMark ? 60 : house.cellMargins;
    needed[column] = Math.max(needed[column] ?? 0, roomForWords(text, size) + margins);
  }
  const widths = widthsWithRoom(wanted, needed);
  const width = (column: number, span: number) =>
    widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
  for (const [index, column] of grid.entries()) column.attributes['w:w'] = String(widths[index] ?? 1);
  const whole = childOf(childOf(table, 'w:tblPr'), 'w:tblW');
  if (whole) whole.attributes['w:w'] = String(width(0, widths.length));
  for (const { cell, column, span } of rows.flat()) {
    const own = childOf(childOf(cell, 'w:tcPr'), 'w:tcW');
    if (own) own.attributes['w:w'] = String(width(column, span));
    if (span === 1) giveRoom(cell, textOf(cell), width(column, 1));
  }
}

/**
 * Fits our tables to the house's text width and table style. The style ids in the body must already be those of the
 * template.
 */
export function fitTables(body: XmlElement, house: HouseTables): void {
  const { styles, styleIds } = house;
  const id = (ours: string) => styleIds.get(ours);
  const fitting: Fitting = {
    ...house,
    cellMargins: cellMarginsOf(styles, id('BriefTable') ?? ''),
    headStyle: id('TableHeading'),
    headSize: sizeOfStyle(styles, id('TableHeading') ?? ''),
    textSize: sizeOfStyle(styles, id('TableText') ?? ''),
  };
  for (const at of elementsIn(body)) if (at.name === 'w:tbl') fitTable(at, fitting);
}
