import type { Recommendation } from '../../brief/kinds/recommendation.ts';
import { inOrder } from '../../brief/order.ts';
import { recordPlace } from '../../brief/place.ts';
import { horizonNames, horizons } from '../../vocabulary/recommendation.ts';
import { bulletList, heading, paragraph, trimmed, withDetails } from '../content.ts';
import { dayText } from '../dates.ts';
import { printedFrom } from '../origins.ts';
import type { Block } from '../publication.ts';
import { markedInlines, recordText, rewritten } from '../record-text.ts';
import { type SectionBuilder, type SectionContext, sectionProse } from '../section-context.ts';
import { scenarioBlocks } from './scenarios.ts';

/** Owner and due date in brackets, or nothing. */
export function recommendationDetails(item: Recommendation, language: string): string {
  const parts = [trimmed(item.owner), item.due === null ? '' : `due ${dayText(item.due, language)}`].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** Says whether a recommendation has anything to print. */
export function isWrittenRecommendation(item: Recommendation): boolean {
  return trimmed(item.text) !== '' || trimmed(item.owner) !== '' || item.due !== null;
}

function horizonBlocks(context: SectionContext): Block[] {
  const { brief } = context;
  const all = inOrder(brief.recommendations).filter(isWrittenRecommendation);
  return horizons.flatMap((horizon) => {
    const items = all.filter((item) => item.horizon === horizon);
    if (items.length === 0) return [];
    return [
      heading(2, horizonNames[horizon]),
      ...bulletList(
        items.map((item) => {
          const details = recommendationDetails(item, brief.language);
          const text = rewritten(recordText(item, 'text'), (words) => withDetails(words, details));
          const content = markedInlines(text, context.notes);
          return printedFrom(recordPlace('recommendations', item.id), [paragraph(content)]);
        }),
      ),
    ];
  });
}

/** What to do, by horizon, and how things may go. */
export const recommendationsSection: SectionBuilder = (context, section) => [
  ...sectionProse(context, section, 'lead'),
  ...horizonBlocks(context),
  ...scenarioBlocks(context),
  ...sectionProse(context, section, 'body'),
];
