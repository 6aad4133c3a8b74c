import {
  type HeadingBlock,
  isLine,
  type LineBlock,
  lineText,
  type SourceBlock,
} from '../../prose/source-block.ts';
import type { Draft } from '../draft.ts';
import type { DraftSection } from '../draft-sections.ts';
import { isKnownTechnique } from '../technique-names.ts';
import { addTechnique } from './techniques.ts';

const announcement = /techniques have been applied/i;

/** A short line in title case without a punctuation mark at its end, and with text below it. */
function looksLikeHeading(text: string, hasMore: boolean): boolean {
  if (!hasMore || text.length > 70 || !/^\p{Lu}/u.test(text) || /[.!?:;,…]$/.test(text)) return false;
  const long = text.split(/\s+/).filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => /^[\p{Lu}(“"]/u.test(word));
}

function techniqueName(block: LineBlock, isAnnounced: boolean, hasMore: boolean): string | null {
  const text = lineText(block).replace(/[\s:]+$/, '');
  if (block.kind === 'item' || text.length > 120) return null;
  if (isKnownTechnique(text)) return text;
  const isHeading = block.kind === 'heading' || looksLikeHeading(lineText(block), hasMore);
  return isAnnounced && isHeading ? text : null;
}

/**
 * Reads the "Detailed Analysis" of the oldest layout as prose. The headings of its techniques become headings of the
 * second level, and each of them also a technique that the original named. Nothing else is made of it.
 */
export function readDetailedAnalysis(
  blocks: readonly SourceBlock[],
  section: DraftSection,
  draft: Draft,
): void {
  const isAnnounced = blocks.some((block) => announcement.test(lineText(block)));
  const names = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const name = isLine(block) ? techniqueName(block, isAnnounced, index < blocks.length - 1) : null;
    if (name === null || !isLine(block)) {
      section.lead.push(block);
      continue;
    }
    const heading: HeadingBlock = { kind: 'heading', level: 2, depth: 0, runs: block.runs };
    section.lead.push(heading);
    if (!names.has(name)) addTechnique(name, '', draft);
    names.add(name);
  }
}
