import { type Prose, proseOfParagraphs } from '../brief/prose.ts';
import { proseOfBlocks } from '../prose/prose-of-blocks.ts';
import { textBlocks } from './text-blocks.ts';

/** One marked line may be a sentence that begins with a number or a dash; two are a list. */
const fewestItems = 2;

/** The lines of a text as paragraphs, character by character; empty lines only separate them. */
export function proseOfLines(text: string): Prose {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return proseOfParagraphs(lines.filter((line) => line !== ''));
}

/**
 * Makes prose of plain text from the clipboard: each line is a paragraph; lines that begin with bullets or numbers
 * become lists, nested as they are indented.
 */
export function proseOfPastedText(text: string): Prose {
  const blocks = textBlocks(text);
  const items = blocks.filter((block) => block.kind === 'item');
  return items.length >= fewestItems ? proseOfBlocks(blocks) : proseOfLines(text);
}
