import { makeTag } from '../../brief/kinds/tag.ts';
import { type LineBlock, lineText, type SourceBlock } from '../../prose/source-block.ts';
import { type Draft, noOrderYet } from '../draft.ts';
import type { DraftSection } from '../draft-sections.ts';
import { isReadable } from '../readable.ts';
import { sentencesOf } from '../sentences.ts';

const longestTag = 100;

function tagsIn(block: LineBlock): string[] {
  const text = lineText(block).replace(/\.$/, '');
  if (block.kind === 'heading' || /:\s/.test(text) || sentencesOf(text).length > 1) return [];
  const tags = text
    .split(/[,;]/)
    .map((tag) =>
      tag
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^#(?=\S)/, ''),
    )
    .filter((tag) => tag !== '');
  return tags.every((tag) => tag.length <= longestTag && tag.split(' ').length <= 8) ? tags : [];
}

/**
 * Reads a line of tags separated by commas, or one tag on each line; a tag given twice is kept once. Sentences stay
 * prose.
 */
export function readTags(blocks: readonly SourceBlock[], section: DraftSection, draft: Draft): void {
  const seen = new Set<string>();
  const repeated: string[] = [];
  for (const block of blocks) {
    const tags = isReadable(block) ? tagsIn(block) : [];
    if (tags.length === 0) (seen.size > 0 ? section.body : section.lead).push(block);
    for (const name of tags) {
      if (seen.has(name.toLowerCase())) repeated.push(`“${name}”`);
      else draft.tags.push(makeTag(draft.options.newId(), noOrderYet, name));
      seen.add(name.toLowerCase());
    }
  }
  if (repeated.length === 0) return;
  const names = `${repeated.slice(0, 3).join(', ')}${repeated.length > 3 ? ', …' : ''}`;
  draft.leftOut.push(`Tags given more than once (${names}): each stands once.`);
}
