import type { Prose, ProseNode } from '../brief/prose.ts';
import { proseParagraphs } from './text.ts';

/** A heading of prose that opens a part of it. */
export interface ProseHeading {
  readonly text: string;
  /** How deep it lies below the headings above it, counted from 1; skipped levels do not count. */
  readonly depth: number;
  /** Its place among the paragraphs and headings, as a place of the brief counts them. */
  readonly block: number;
}

/* Counts are remembered for blocks, so that an edit costs only the block it changed. */
const counts = new WeakMap<ProseNode, number>();

function paragraphsIn(block: ProseNode): number {
  const known = counts.get(block) ?? proseParagraphs(block).length;
  counts.set(block, known);
  return known;
}

/** The headings of prose in reading order, without those that are empty or inside quotations, lists and tables. */
export function proseHeadings(prose: Prose): readonly ProseHeading[] {
  const headings: ProseHeading[] = [];
  const open: number[] = [];
  let block = 0;
  for (const node of prose.content ?? []) {
    const text = node.type === 'heading' ? (proseParagraphs(node)[0] ?? '').replace(/\s+/g, ' ').trim() : '';
    if (text !== '') {
      const level = Number(node.attrs?.level ?? 1);
      while ((open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
      headings.push({ text, depth: open.length, block });
    }
    block += paragraphsIn(node);
  }
  return headings;
}
