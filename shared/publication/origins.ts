import { type Place, placeKey } from '../brief/place.ts';
import type { Block, PublicationNote } from './publication.ts';

/*
 * Which place of the brief a line of the printed page comes from. The tree holds what is printed and nothing else, so
 * this is remembered beside its blocks: for the preview, which follows the place that is written. No file has it.
 */

const origins = new WeakMap<Block | PublicationNote, string>();

function firstLine(blocks: readonly Block[]): Block | undefined {
  for (const block of blocks) {
    const line = lineOf(block);
    if (line) return line;
  }
  return undefined;
}

function lineOf(block: Block): Block | undefined {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block;
    case 'list':
    case 'judgments':
      return firstLine(block.items.flatMap((item) => item.blocks));
    case 'quote':
    case 'box':
      return firstLine(block.blocks);
    case 'table':
      return firstLine(block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks)));
  }
}

/** Notes that blocks print a place of the brief, at their first line; gives the blocks. The narrowest place stays. */
export function printedFrom<Blocks extends readonly Block[]>(place: Place, blocks: Blocks): Blocks {
  const line = firstLine(blocks);
  if (line && !origins.has(line)) origins.set(line, placeKey(place));
  return blocks;
}

/** Notes that an entry of the notes prints a place of the brief, its source; gives the entry. */
export function notePrintedFrom(place: Place, note: PublicationNote): PublicationNote {
  origins.set(note, placeKey(place));
  return note;
}

/**
 * A line with `from`, the key of the place that its heading, paragraph or note was noted to print; the same line where
 * none was.
 */
export function withOrigin<Line extends object>(
  printed: Block | PublicationNote,
  line: Line,
): Line & { readonly from?: string } {
  const from = origins.get(printed);
  return from === undefined ? line : { ...line, from };
}
