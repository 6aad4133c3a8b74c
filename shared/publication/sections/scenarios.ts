import type { Brief } from '../../brief/brief.ts';
import type { Scenario } from '../../brief/kinds/scenario.ts';
import { inOrder } from '../../brief/order.ts';
import { recordPlace } from '../../brief/place.ts';
import { scenarioKindNames } from '../../vocabulary/scenario.ts';
import { heading, paragraph, trimmed } from '../content.ts';
import { likelihoodCell } from '../likelihood-cell.ts';
import type { Block } from '../publication.ts';
import { recordTable } from '../record-table.ts';
import { markedInlines, standingText } from '../record-text.ts';
import type { SectionContext } from '../section-context.ts';

/** The name of a scenario as printed: its kind, its own name, or both. */
export function scenarioName(scenario: Scenario): string {
  const name = trimmed(scenario.name);
  const kind = scenarioKindNames[scenario.kind];
  if (name === '') return kind;
  const saysKind = name
    .toLowerCase()
    .replace(/[\s-]+/g, '-')
    .includes(kind.toLowerCase());
  return scenario.kind === 'other' || saysKind ? name : `${kind}: ${name}`;
}

/** The scenarios that say anything; one that was just added has nothing to print. */
export function writtenScenarios(brief: Brief): Scenario[] {
  return inOrder(brief.scenarios).filter(
    (item) => trimmed(item.name) !== '' || trimmed(item.text) !== '' || item.likelihood !== null,
  );
}

const openSet = 'The scenarios are not exhaustive, so their likelihoods need not add up to 100\u00a0%.';

/** The scenario outlook: a table, with a note on the likelihoods if some are given. */
export function scenarioBlocks(context: SectionContext): Block[] {
  const { brief } = context;
  const scenarios = writtenScenarios(brief);
  if (scenarios.length === 0) return [];
  const hasLikelihood = scenarios.some((scenario) => scenario.likelihood !== null);
  const table = recordTable<Scenario>(
    scenarios,
    [
      { header: 'Scenario', weight: 20, isLabel: true, cell: (item) => [paragraph(scenarioName(item))] },
      {
        header: 'Course of events',
        weight: 58,
        cell: (item) =>
          trimmed(item.text) === ''
            ? []
            : [paragraph(markedInlines(standingText(item, 'text'), context.notes))],
      },
      {
        header: 'Likelihood',
        weight: 22,
        cell: (item) => (item.likelihood ? [paragraph(likelihoodCell(item.likelihood, brief.ladder))] : []),
      },
    ],
    {
      caption: 'How things may go',
      summary: 'One row for each scenario with its course of events and its likelihood.',
      placeOf: ({ id }) => recordPlace('scenarios', id),
    },
  );
  return [heading(2, 'Scenario outlook'), ...table, ...(hasLikelihood ? [paragraph(openSet, 'small')] : [])];
}
