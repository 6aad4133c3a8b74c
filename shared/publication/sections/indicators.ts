import type { Indicator } from '../../brief/kinds/indicator.ts';
import { inOrder } from '../../brief/order.ts';
import { recordPlace } from '../../brief/place.ts';
import { indicatorStatusNames } from '../../vocabulary/indicator.ts';
import { bulletList, joinNames, paragraph, trimmed } from '../content.ts';
import { dayText } from '../dates.ts';
import { printedFrom } from '../origins.ts';
import type { Block } from '../publication.ts';
import { markedInlines, recordText, withBrackets } from '../record-text.ts';
import { labelsOf, type SectionContext } from '../section-context.ts';
import { scenarioName } from './scenarios.ts';

function bearing(item: Indicator, context: SectionContext): string[] {
  const hypotheses = labelsOf(item.hypothesisIds, context.hypothesisLabels);
  const scenarios = inOrder(context.brief.scenarios)
    .filter((scenario) => item.scenarioIds.includes(scenario.id))
    .map(scenarioName);
  return [
    ...(hypotheses.length === 0
      ? []
      : [`${hypotheses.length === 1 ? 'hypothesis' : 'hypotheses'} ${joinNames(hypotheses)}`]),
    ...(scenarios.length === 0
      ? []
      : [`${scenarios.length === 1 ? 'scenario' : 'scenarios'} ${joinNames(scenarios)}`]),
  ];
}

/** What else is known of an indicator, in brackets after its text: what it bears on, and what became of it. */
export function indicatorDetails(item: Indicator, context: SectionContext): string {
  const status =
    item.status === 'not-seen' && item.statusDate === null
      ? []
      : [
          `${indicatorStatusNames[item.status].toLowerCase()}${
            item.statusDate ? `, ${dayText(item.statusDate, context.brief.language)}` : ''
          }`,
        ];
  const parts = [...bearing(item, context), ...status];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** Says whether an indicator has anything to print. */
export function isWrittenIndicator({ text, leadIn, status, statusDate }: Indicator): boolean {
  return trimmed(text) !== '' || trimmed(leadIn) !== '' || status !== 'not-seen' || statusDate !== null;
}

/** The indicators as a list below an introducing line, in the words of an imported text if it had some. */
export function indicatorBlocks(context: SectionContext): Block[] {
  const groups: { leadIn: string; items: Indicator[] }[] = [];
  for (const item of inOrder(context.brief.indicators).filter(isWrittenIndicator)) {
    const leadIn = trimmed(item.leadIn);
    const last = groups.at(-1);
    if (last && last.leadIn === leadIn) last.items.push(item);
    else groups.push({ leadIn, items: [item] });
  }
  return groups.flatMap((group) => [
    paragraph(group.leadIn === '' ? 'Indicators' : `${group.leadIn.replace(/:$/, '')}:`, 'lead'),
    ...bulletList(
      group.items
        .map((item) => {
          const text = withBrackets(recordText(item, 'text'), indicatorDetails(item, context));
          if (text.text === '') return [];
          const words = markedInlines(text, context.notes);
          return printedFrom(recordPlace('indicators', item.id), [paragraph(words)]);
        })
        .filter((blocks) => blocks.length > 0),
    ),
  ]);
}
