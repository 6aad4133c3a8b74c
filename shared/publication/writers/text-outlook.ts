import { groupBy } from '../../brief/group-by.ts';
import { inOrder } from '../../brief/order.ts';
import { ownRecord } from '../../brief/own-record.ts';
import { likelihoodText } from '../../standards/likelihood.ts';
import { entityTypeNames } from '../../vocabulary/entity.ts';
import { horizonNames, horizons } from '../../vocabulary/recommendation.ts';
import { trimmed, withDetails } from '../content.ts';
import { proseBlocks } from '../prose-blocks.ts';
import { labelsOf, type SectionContext } from '../section-context.ts';
import { implicationLabel, isWrittenImplication } from '../sections/implications.ts';
import { isWrittenRecommendation, recommendationDetails } from '../sections/recommendations.ts';
import { scenarioName, writtenScenarios } from '../sections/scenarios.ts';
import { techniqueRun } from '../technique-run.ts';
import { blockWords } from './text-blocks.ts';
import { inBrackets, joinItems } from './text-records.ts';

/** The implications, one line for each domain. */
export function implicationLines({ brief }: SectionContext): string[] {
  return [...groupBy(inOrder(brief.implications).filter(isWrittenImplication), implicationLabel)].flatMap(
    ([label, group]) => {
      const texts = group.map((item) => trimmed(item.text));
      if (label === '') return texts.map((text) => `- ${text}`);
      return [`- ${label}: ${joinItems(texts)}`.trimEnd()];
    },
  );
}

function scenarioLine({ brief }: SectionContext): string[] {
  const scenarios = writtenScenarios(brief);
  if (scenarios.length === 0) return [];
  const items = scenarios.map((item) => {
    const likelihood = item.likelihood ? likelihoodText(item.likelihood, brief.ladder) : '';
    return `${scenarioName(item)}: ${withDetails(trimmed(item.text), inBrackets([likelihood]))}`;
  });
  return [`- Scenario Outlook: ${joinItems(items)}`];
}

/** The recommendations, one line for each horizon, then the scenarios on one line. */
export function recommendationLines(context: SectionContext): string[] {
  const { brief } = context;
  const all = inOrder(brief.recommendations).filter(isWrittenRecommendation);
  const lines = horizons.flatMap((horizon) => {
    const items = all.filter((item) => item.horizon === horizon);
    if (items.length === 0) return [];
    const texts = items.map((item) =>
      withDetails(trimmed(item.text), recommendationDetails(item, brief.language)),
    );
    return [`- ${horizonNames[horizon]}: ${joinItems(texts)}`];
  });
  return [...lines, ...scenarioLine(context)];
}

/** "- Name, role" for each entity, then the relations between them. */
export function entityLines(context: SectionContext): string[] {
  const { brief } = context;
  const entities = inOrder(brief.entities).flatMap((item) => {
    const role = trimmed(item.role);
    const aliases = item.aliases.map(trimmed).filter((alias) => alias !== '');
    const details = inBrackets([
      item.type ? entityTypeNames[item.type].toLowerCase() : '',
      aliases.length === 0 ? '' : `also known as ${aliases.join(', ')}`,
      trimmed(item.notes),
    ]);
    const words = `${trimmed(item.name)}${role === '' ? '' : `, ${role}`}${details}`.trim();
    return words === '' ? [] : [`- ${words}`];
  });
  const relations = inOrder(brief.relations).flatMap((item) => {
    const from = ownRecord(brief.entities, item.fromEntityId);
    const to = ownRecord(brief.entities, item.toEntityId);
    if (!from || !to) return [];
    const evidence = labelsOf(item.evidenceIds, context.evidenceLabels);
    const words = [from.name, item.name, to.name].map(trimmed).filter((word) => word !== '');
    const line = `${words.join(', ')}${inBrackets(evidence)}`.trim();
    return line === '' ? [] : [`- Relation: ${line}`];
  });
  return [...entities, ...relations];
}

/** The tags on one line. */
export function tagLines({ brief }: SectionContext): string[] {
  const names = inOrder(brief.tags)
    .map((tag) => trimmed(tag.name))
    .filter((name) => name !== '');
  return names.length === 0 ? [] : [names.join(', ')];
}

/** "- Name: definition" for each technique, with the stored output below it. */
export function techniqueLines(context: SectionContext): string[] {
  return inOrder(context.brief.techniques).flatMap((item) => {
    const definition = trimmed(item.definition);
    const output = proseBlocks(item.output.prose, {
      notes: context.notes,
      levelAbove: 2,
    }).flatMap(blockWords);
    const words = `${trimmed(item.name)}${definition === '' ? '' : `: ${definition}`}`;
    const run = techniqueRun(item, context.brief);
    return words === '' ? output : [`- ${words}`, ...(run === '' ? [] : [run]), ...output];
  });
}
