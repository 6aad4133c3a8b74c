import { confidenceSentence } from '../confidence-sentence.ts';
import { paragraph } from '../content.ts';
import type { Block } from '../publication.ts';
import { type SectionBuilder, type SectionContext, sectionProse } from '../section-context.ts';

/** The sentence on confidence as a paragraph of its own, or nothing. */
function confidence(context: SectionContext): Block[] {
  const sentence = confidenceSentence(context.brief.confidence);
  return sentence === '' ? [] : [paragraph(sentence)];
}

/** The bottom line, then how confident the analyst is and why. */
export const bottomLineSection: SectionBuilder = (context, section) => [
  ...sectionProse(context, section, 'lead'),
  ...confidence(context),
  ...sectionProse(context, section, 'body'),
];
