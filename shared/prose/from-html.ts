import type { Prose } from '../brief/prose.ts';
import { htmlBlocks } from './html-blocks.ts';
import { proseOfBlocks } from './prose-of-blocks.ts';

/**
 * Makes prose of pasted HTML: headings of three levels, nested lists (Word's too), tables, links to web and mail
 * addresses, bold, italic and underlined text; all other text stays in its place as plain text. The result always fits
 * the prose schema. `leftOut` says, one line for each kind, what was dropped and why.
 */
export function proseOfHtml(html: string): { prose: Prose; leftOut: string[] } {
  const { blocks, leftOut } = htmlBlocks(html);
  return { prose: proseOfBlocks(blocks), leftOut: [...leftOut] };
}
