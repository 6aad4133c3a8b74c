import type { Block, TableCell } from '../../publication.ts';
import { blockLines } from '../../publication-text.ts';
import { roomForWords, widthsWithRoom } from './column-widths.ts';
import { escapeXml } from './xml.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Font sizes of header cells and of other cells in half points, and the margins of a cell in twips. */
const headSize = 16;
const textSize = 18;
const cellMargins = 140;

/** The columns in twips: as wide as wanted, but never too narrow for a word or a label in them. */
function columnTwips(block: TableBlock, width: number): number[] {
  const needed = block.columnWidths.map(() => 0);
  for (const [rowIndex, row] of block.rows.entries()) {
    // If cells are merged down, the column of a cell in the rows below does not follow from its place.
    if (row.length !== needed.length) continue;
    const size = rowIndex < block.headerRowCount ? headSize : textSize;
    for (const [column, cell] of row.entries()) {
      const text = cell.blocks.flatMap(blockLines).join('\n');
      const room = text === '' ? 0 : roomForWords(text, size) + cellMargins;
      needed[column] = Math.max(needed[column] ?? 0, room);
    }
  }
  return widthsWithRoom(
    block.columnWidths.map((share) => share * width),
    needed,
  );
}

/** Which rows and columns of the table style apply, as bits: the only form that all versions of Word read. */
function tableLook(hasHeaderRow: boolean, hasHeaderColumn: boolean): string {
  const bits = 0x0600 | (hasHeaderRow ? 0x0020 : 0) | (hasHeaderColumn ? 0x0080 : 0);
  return `<w:tblLook w:val="${bits.toString(16).padStart(4, '0').toUpperCase()}"/>`;
}

/**
 * Title and description, which a screen reader says of a table. Word 2007 does not know them, so they are put where it
 * ignores them, as Word itself does with later features.
 */
function tableWords(block: TableBlock): string {
  const caption = block.caption === '' ? '' : `<w:tblCaption w:val="${escapeXml(block.caption)}"/>`;
  return `<mc:AlternateContent><mc:Choice Requires="w14">${caption}<w:tblDescription w:val="${escapeXml(block.summary)}"/></mc:Choice></mc:AlternateContent>`;
}

function tableProperties(block: TableBlock, { width, isRightToLeft }: TablePlace): string {
  const body = block.rows.slice(block.headerRowCount);
  const hasHeaderColumn = body.length > 0 && body.every((row) => row[0]?.isHeader === true);
  const look = tableLook(block.headerRowCount > 0, hasHeaderColumn);
  return `<w:tblPr><w:tblStyle w:val="BriefTable"/>${isRightToLeft ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}${tableWords(block)}</w:tblPr>`;
}

interface PlacedCell {
  readonly cell: TableCell | null;
  readonly column: number;
  readonly span: number;
  readonly merge: 'none' | 'start' | 'continued';
}

interface OpenMerge {
  readonly span: number;
  readonly until: number;
}

/** Cells merged down appear in every row they cover: Word wants an empty cell wherever such a cell continues. */
function placeRow(
  row: readonly TableCell[],
  rowIndex: number,
  open: Map<number, OpenMerge>,
  columnCount: number,
): PlacedCell[] {
  const placed: PlacedCell[] = [];
  const waiting = [...row];
  for (let column = 0; column < columnCount; ) {
    const merge = open.get(column);
    if (merge && merge.until > rowIndex) {
      placed.push({ cell: null, column, span: merge.span, merge: 'continued' });
      column += merge.span;
      continue;
    }
    const cell = waiting.shift() ?? null;
    const span = Math.min(Math.max(1, cell?.columnSpan ?? 1), columnCount - column);
    const isMerged = cell !== null && cell.rowSpan > 1;
    if (isMerged) open.set(column, { span, until: rowIndex + cell.rowSpan });
    placed.push({ cell, column, span, merge: isMerged ? 'start' : 'none' });
    column += span;
  }
  return placed;
}

const merges = {
  none: '',
  start: '<w:vMerge w:val="restart"/>',
  continued: '<w:vMerge/>',
} as const;

/** How wide a table is, in twips, and whether its first column is at the right. */
export interface TablePlace {
  readonly width: number;
  readonly isRightToLeft: boolean;
}

/** Writes a table. `cellContent` gives the paragraphs of a cell of a given width; it must end with a paragraph. */
export function tableXml(
  block: TableBlock,
  place: TablePlace,
  cellContent: (cell: TableCell | null, width: number, isInHeader: boolean) => string,
): string {
  const widths = columnTwips(block, place.width);
  const open = new Map<number, OpenMerge>();
  const rows = block.rows.map((row, rowIndex) => {
    const isHeader = rowIndex < block.headerRowCount;
    const cells = placeRow(row, rowIndex, open, widths.length).map(({ cell, column, span, merge }) => {
      const cellWidth = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
      const gridSpan = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
      return `<w:tc><w:tcPr><w:tcW w:w="${cellWidth}" w:type="dxa"/>${gridSpan}${merges[merge]}</w:tcPr>${cellContent(cell, cellWidth, isHeader)}</w:tc>`;
    });
    const properties = `<w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>`;
    return `<w:tr>${properties}${cells.join('')}</w:tr>`;
  });
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return `<w:tbl>${tableProperties(block, place)}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
