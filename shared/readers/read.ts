import { htmlBlocks } from '../prose/html-blocks.ts';
import { linesAsBlocks } from './line-blocks.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import type { Reading, ReadingOptions } from './reading.ts';
import { recognise } from './recognise.ts';
import { textBlocks } from './text-blocks.ts';

/**
 * Reads plain text, however it was pasted, whole or cut off anywhere. Never fails: a text of no known layout becomes a
 * brief with one section that holds all of it.
 */
export function readText(text: string, options: ReadingOptions): Reading {
  return recognise(textBlocks(text), options, { format: 'text', leftOut: [] });
}

/** Reads Markdown (CommonMark with tables, footnotes and strike-through). Never fails. */
export function readMarkdown(text: string, options: ReadingOptions): Reading {
  const { blocks, leftOut } = markdownBlocks(text);
  return recognise(linesAsBlocks(blocks), options, { format: 'markdown', leftOut });
}

/** Reads HTML, a page or a fragment. Nothing remote is fetched and no markup is kept. Never fails. */
export function readHtml(html: string, options: ReadingOptions): Reading {
  const { blocks, leftOut } = htmlBlocks(html);
  return recognise(linesAsBlocks(blocks), options, { format: 'html', leftOut });
}
