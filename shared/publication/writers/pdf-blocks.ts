import { isSafeLink } from '../../prose/schema.ts';
import { isRightToLeft } from '../direction.ts';
import { noteParts } from '../notes.ts';
import { withOrigin } from '../origins.ts';
import type { Block, BoxBlock, Inline, ListItem } from '../publication.ts';
import { boxTitle } from '../publication-text.ts';
import { boxedPieces, withPlainSpaces } from './pdf-held.ts';
import type { PdfBlock, PdfCell, PdfInline, PdfLine } from './pdf-shapes.ts';
import { columnShares, placeCells } from './pdf-table.ts';
import { printableText, wrapPieces } from './pdf-text.ts';

/** What the making of lines and blocks needs to know of the whole. */
export interface PdfContext {
  readonly unprintable: ReadonlySet<number>;
  readonly onNamed: (codePoint: number) => void;
  /** Numbers of the notes that references may link to. */
  readonly noteNumbers: ReadonlySet<number>;
}

/** Where a block is: how many ems wide a word may be before it is cut, and how deeply it is nested. */
interface Place {
  readonly widestWord: number;
  readonly depth: number;
  readonly isNested: boolean;
}

/** Measures of the page template in points. */
const textWidthPt = 453;
const tableTextPt = 8.75;
const cellInsetPt = 12;
/** The usual width of a character in a table, in ems. */
const usualCharacter = 0.54;
const widestWordInProse = 30;
/** Deeper lists, quotations and tables are laid out as the plain paragraphs in them. */
const deepest = 8;
/** A row of more lines may be split between pages. */
const mostLinesKept = 20;

export const topPlace: Place = {
  widestWord: widestWordInProse,
  depth: 0,
  isNested: false,
};
const nestedIn = (place: Place): Place => ({
  ...place,
  depth: place.depth + 1,
  isNested: true,
});

/** The text of a line without its marks, to find its direction and whether it is empty. */
function plainText(content: readonly PdfInline[]): string {
  return content
    .map((part) => {
      if (part.kind === 'text' || part.kind === 'range') return part.text;
      return part.kind === 'link' ? plainText(part.content) : '';
    })
    .join('');
}

const isBlank = (line: PdfLine): boolean =>
  plainText(line.content).trim() === '' && !line.content.some((part) => part.kind === 'note');

/** Pieces of a text and the breaks between them; `make` gives the content of each piece. */
function textParts(
  value: string,
  context: PdfContext,
  widestWord: number,
  make: (text: string) => PdfInline,
): PdfInline[] {
  const lines = printableText(value, context.unprintable, context.onNamed).split('\n');
  return lines.flatMap((line, index): PdfInline[] => {
    const pieces = line === '' ? [] : wrapPieces(line, widestWord);
    const parts = pieces.flatMap((piece, at): PdfInline[] =>
      at === 0 ? [make(piece)] : [{ kind: 'wrap' }, make(piece)],
    );
    return index === 0 ? parts : [{ kind: 'break' }, ...parts];
  });
}

function inlineParts(part: Inline, context: PdfContext, widestWord: number, isInLink: boolean): PdfInline[] {
  switch (part.kind) {
    case 'text':
      return boxedPieces(part.text, widestWord).flatMap(({ text: piece, isHeld }) =>
        textParts(piece, context, widestWord, (text) => ({
          kind: 'text',
          text,
          marks: part.marks,
          ...(isHeld ? { isHeld } : {}),
        })),
      );
    case 'range':
      return textParts(withPlainSpaces(part.text), context, widestWord, (text) => ({
        kind: 'range',
        text,
      }));
    case 'break':
      return [{ kind: 'break' }];
    case 'note': {
      const words = (value: string) =>
        printableText(value, context.unprintable, context.onNamed).replaceAll('\n', ' ');
      const parts = noteParts(part.citations).map((inner) =>
        typeof inner === 'number'
          ? { number: inner, isLink: !isInLink && context.noteNumbers.has(inner) }
          : words(inner),
      );
      return [{ kind: 'note', parts }];
    }
    case 'link': {
      const content = part.content.flatMap((inner) => inlineParts(inner, context, widestWord, true));
      const isLink = !isInLink && isSafeLink(part.href) && plainText(content).trim() !== '';
      return isLink ? [{ kind: 'link', href: part.href, content }] : content;
    }
  }
}

/** Content of one line or paragraph, with its direction. */
export function pdfLine(
  content: readonly Inline[],
  context: PdfContext,
  widestWord: number = widestWordInProse,
): PdfLine {
  const parts = content.flatMap((part) => inlineParts(part, context, widestWord, false));
  return { content: parts, isRightToLeft: isRightToLeft(plainText(parts)) };
}

/** A plain string as a line. Line ends become spaces. */
export function pdfTextLine(
  value: string,
  context: PdfContext,
  widestWord: number = widestWordInProse,
): PdfLine {
  const text = value.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ');
  return pdfLine([{ kind: 'text', text, marks: [] }], context, widestWord);
}

function pdfItems(
  items: readonly ListItem[],
  context: PdfContext,
  place: Place,
): readonly (readonly PdfBlock[])[] {
  return items.map((item) => pdfBlocks(item.blocks, context, nestedIn(place)));
}

function pdfTable(
  table: Extract<Block, { readonly kind: 'table' }>,
  context: PdfContext,
  place: Place,
): PdfBlock[] {
  const placed = placeCells(table);
  if (placed.cells.length === 0) return [];
  if (place.depth >= deepest) {
    return placed.cells.flatMap(({ cell }) => pdfBlocks(cell.blocks, context, place));
  }
  const shares = columnShares(table.columnWidths, placed.columnCount);
  const measured = placed.cells.map(({ cell, ...position }) => {
    const share = shares
      .slice(position.column, position.column + position.columnSpan)
      .reduce((sum, width) => sum + width, 0);
    const widthEm = Math.max(2, (share * textWidthPt - cellInsetPt) / tableTextPt);
    const perLine = widthEm / usualCharacter;
    const inCell = { ...nestedIn(place), widestWord: Math.min(widthEm, place.widestWord) };
    const blocks = pdfBlocks(cell.blocks, context, inCell);
    return { ...position, isHeader: cell.isHeader, blocks, lines: lineCount(blocks, perLine) };
  });
  const rowLines = linesOfRows(measured);
  const cells = measured.map(({ lines: _lines, ...cell }): PdfCell => {
    return { ...cell, mayBreak: linesBeside(cell, rowLines) > mostLinesKept };
  });
  const caption = table.caption === '' ? null : pdfTextLine(table.caption, context);
  return [
    {
      kind: 'table',
      caption,
      columnShares: shares,
      headerRowCount: headerToRepeat(placed.headerRowCount, rowLines),
      cells,
    },
  ];
}

/** A cell with the lines it takes. */
type MeasuredCell = Pick<PdfCell, 'row' | 'rowSpan'> & { readonly lines: number };

/**
 * About how many lines each row of a table takes: as many as its longest cell. If a cell merged down takes more than
 * the rows it covers, the last of them becomes longer.
 */
function linesOfRows(cells: readonly MeasuredCell[]): number[] {
  const rows: number[] = [];
  for (const { row, rowSpan, lines } of cells) {
    if (rowSpan === 1) rows[row] = Math.max(rows[row] ?? 0, lines);
  }
  for (const cell of cells) {
    const last = cell.row + cell.rowSpan - 1;
    rows[last] = (rows[last] ?? 0) + Math.max(0, cell.lines - linesBeside(cell, rows));
  }
  return rows;
}

/**
 * The number of lines of the rows a cell covers. One cell that must not be split keeps all of these rows on one page.
 */
function linesBeside(
  { row, rowSpan }: Pick<PdfCell, 'row' | 'rowSpan'>,
  rowLines: readonly number[],
): number {
  return rowLines.slice(row, row + rowSpan).reduce((sum, lines) => sum + (lines ?? 0), 0);
}

/**
 * A header is repeated on each page and never split. One too long for that is printed once, in rows like the others.
 */
function headerToRepeat(headerRowCount: number, rowLines: readonly number[]): number {
  return linesBeside({ row: 0, rowSpan: headerRowCount }, rowLines) > mostLinesKept ? 0 : headerRowCount;
}

/** About how many lines of `perLine` characters blocks take. */
function lineCount(blocks: readonly PdfBlock[], perLine: number): number {
  return blocks.reduce((sum, block) => sum + linesOfBlock(block, perLine), 0);
}

function linesOfBlock(block: PdfBlock, perLine: number): number {
  const itemLines = (items: readonly (readonly PdfBlock[])[]): number =>
    items.reduce((sum, item) => sum + lineCount(item, perLine), 0);
  switch (block.kind) {
    case 'heading':
    case 'paragraph': {
      const breaks = block.content.filter((part) => part.kind === 'break').length;
      return breaks + Math.ceil(plainText(block.content).length / perLine);
    }
    case 'list':
    case 'judgments':
      return itemLines(block.items);
    case 'quote':
      return lineCount(block.blocks, perLine);
    case 'box':
      return 1 + lineCount(block.blocks, perLine);
    case 'table':
      return itemLines(block.cells.map((cell) => cell.blocks));
  }
}

/** A box nested too deeply for a frame becomes its title as a lead line, and its content. */
function pdfBox(box: BoxBlock, context: PdfContext, place: Place): PdfBlock[] {
  const title = pdfTextLine(boxTitle(box), context, place.widestWord);
  if (place.depth < deepest) {
    return [{ kind: 'box', title, blocks: pdfBlocks(box.blocks, context, nestedIn(place)) }];
  }
  return [{ kind: 'paragraph', style: 'lead', ...title }, ...pdfBlocks(box.blocks, context, place)];
}

/** One block for the page; none if it would be empty. Headings inside other blocks become lead lines. */
export function pdfBlock(block: Block, context: PdfContext, place: Place = topPlace): PdfBlock[] {
  switch (block.kind) {
    case 'heading': {
      const line = withOrigin(block, pdfLine(block.content, context, place.widestWord));
      if (isBlank(line)) return [];
      if (place.isNested) return [{ kind: 'paragraph', style: 'lead', ...line }];
      const number = printableText(block.number, context.unprintable, context.onNamed);
      return [{ kind: 'heading', level: block.level, number, ...line }];
    }
    case 'paragraph': {
      const line = withOrigin(block, pdfLine(block.content, context, place.widestWord));
      return isBlank(line) ? [] : [{ kind: 'paragraph', style: block.style, ...line }];
    }
    case 'list': {
      if (place.depth >= deepest) {
        return block.items.flatMap((item) => pdfBlocks(item.blocks, context, place));
      }
      const items = pdfItems(block.items, context, place);
      const start = Math.max(0, Math.floor(block.start) || 0);
      return items.length === 0 ? [] : [{ kind: 'list', isOrdered: block.isOrdered, start, items }];
    }
    case 'quote': {
      const isTooDeep = place.depth >= deepest;
      const blocks = pdfBlocks(block.blocks, context, isTooDeep ? place : nestedIn(place));
      return isTooDeep || blocks.length === 0 ? blocks : [{ kind: 'quote', blocks }];
    }
    case 'box':
      return pdfBox(block, context, place);
    case 'judgments': {
      if (place.depth >= deepest) {
        return block.items.flatMap((item) => pdfBlocks(item.blocks, context, place));
      }
      const items = pdfItems(block.items, context, place);
      return items.length === 0 ? [] : [{ kind: 'judgments', items }];
    }
    case 'table':
      return pdfTable(block, context, place);
  }
}

/** Blocks in order, without the empty ones. */
export function pdfBlocks(blocks: readonly Block[], context: PdfContext, place: Place): PdfBlock[] {
  return blocks.flatMap((block) => pdfBlock(block, context, place));
}
