import type { Block } from '../publication.ts';
import type { SectionContext } from '../section-context.ts';
import { requirementBlocks } from './requirements.ts';

/** What stands right below the title block, before the first section: records that have their home there. */
export function openingBlocks({ brief }: SectionContext): Block[] {
  return requirementBlocks(brief);
}
