import type { Block } from '../publication.ts';
import type { SectionContext } from '../section-context.ts';
import { requirementBlocks } from './requirements.ts';

/** What is printed right below the title block, before the first section: the records shown there. */
export function openingBlocks(context: SectionContext): Block[] {
  return requirementBlocks(context);
}
