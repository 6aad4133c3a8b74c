import type { Run } from './runs.ts';
import { runsText } from './runs.ts';

/*
 * Every foreign format (plain text, Markdown, HTML, Word) becomes one flat list of these blocks. Lists are not nested:
 * an item says how deep it is, and blocks of the same depth after it, up to the next item, belong to it.
 */

/** What comes before a list item: any bullet, a number or a small letter ("a)" is 1). */
export interface ListMarker {
  readonly kind: 'bullet' | 'number' | 'letter';
  /** The number as written; 0 for a bullet. */
  readonly value: number;
}

interface Placed {
  /** In how many lists the block stands; 0 for one that stands in none. */
  readonly depth: number;
}

export interface HeadingBlock extends Placed {
  readonly kind: 'heading';
  /** 1 to 3; deeper ones are read as 3. */
  readonly level: number;
  readonly runs: readonly Run[];
}

export interface ParagraphBlock extends Placed {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}

export interface ItemBlock extends Placed {
  readonly kind: 'item';
  readonly marker: ListMarker;
  readonly runs: readonly Run[];
}

export interface SourceCell {
  readonly isHeader: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly SourceBlock[];
}

export interface TableBlock extends Placed {
  readonly kind: 'table';
  readonly rows: readonly (readonly SourceCell[])[];
}

export interface QuoteBlock extends Placed {
  readonly kind: 'quote';
  readonly blocks: readonly SourceBlock[];
}

/** A block that is one line of text. */
export type LineBlock = HeadingBlock | ParagraphBlock | ItemBlock;
export type SourceBlock = LineBlock | TableBlock | QuoteBlock;

/** Deeper lists are read as this deep, so that no text can build a tree too deep to handle. */
export const deepestList = 8;

export const bulletMarker: ListMarker = { kind: 'bullet', value: 0 };

/** Says whether a block is one line of text. */
export function isLine(block: SourceBlock): block is LineBlock {
  return block.kind !== 'table' && block.kind !== 'quote';
}

/** The text of a line block; empty for tables and quotations. */
export function lineText(block: SourceBlock): string {
  return isLine(block) ? runsText(block.runs) : '';
}

/** Visits every line block, those in tables and quotations too, in reading order. */
export function visitLines(blocks: readonly SourceBlock[], visit: (line: LineBlock) => void): void {
  for (const block of blocks) {
    if (isLine(block)) visit(block);
    else if (block.kind === 'quote') visitLines(block.blocks, visit);
    else for (const row of block.rows) for (const cell of row) visitLines(cell.blocks, visit);
  }
}

/** A paragraph that stands in no list. */
export function paragraphOf(runs: readonly Run[]): ParagraphBlock {
  return { kind: 'paragraph', depth: 0, runs };
}
