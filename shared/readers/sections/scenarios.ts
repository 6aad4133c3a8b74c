import { makeScenario } from '../../brief/kinds/scenario.ts';
import type { TableBlock } from '../../prose/source-block.ts';
import { type ScenarioKind, scenarioKindNames } from '../../vocabulary/scenario.ts';
import { type Draft, noOrderYet } from '../draft.ts';
import { readRecordTable } from '../record-table.ts';
import { withoutStop } from '../sentences.ts';

const scenarioLabel =
  /(^|[;.,]\s+)((best|worst|most[ -]likely|(?:base|baseline)(?=[ -]case))(?:[ -]case)?(?:[ -](?:scenario|outcome))?(?:\s*\([^()]{1,60}\))?)\s*:\s*/gi;

const kinds: readonly (readonly [ScenarioKind, RegExp])[] = [
  ['best', /^best/i],
  ['worst', /^worst/i],
  ['most-likely', /^most[ -]likely/i],
];

/** A scenario as a text names it: "Worst", "Best-case scenario", "Most Likely". */
export interface FoundScenario {
  readonly kind: ScenarioKind;
  /** The label if it is not the standard one, otherwise empty. */
  readonly name: string;
  readonly text: string;
}

function named(label: string, text: string): FoundScenario {
  const kind = kinds.find(([, pattern]) => pattern.test(label))?.[0] ?? 'other';
  const isStandard = label.toLowerCase() === scenarioKindNames[kind].toLowerCase();
  return { kind, name: isStandard ? '' : label, text: withoutStop(text) };
}

/**
 * Splits "Best: …; Worst: …; Most-Likely: …" at its labels. `before` is what comes before the first one, or the whole
 * text if there is none.
 */
export function splitScenarios(text: string): { before: string; scenarios: FoundScenario[] } {
  const labels = [...text.matchAll(scenarioLabel)];
  const scenarios = labels.map((label, index) => {
    const end = labels[index + 1]?.index ?? text.length;
    return named(label[2]?.trim() ?? '', text.slice(label.index + label[0].length, end));
  });
  const before = text.slice(0, labels[0]?.index ?? text.length).trim();
  return { before, scenarios };
}

type Column = 'name' | 'text';

const columns: ReadonlyMap<string, Column> = new Map([
  ['scenario', 'name'],
  ['scenarios', 'name'],
  ['course of events', 'text'],
  ['description', 'text'],
]);

/** Reads a table with one scenario in each row; null for every other table. */
export function readScenarioTable(table: TableBlock): FoundScenario[] | null {
  const rows = readRecordTable(table, columns, 'name');
  return (
    rows?.map((cells) => {
      const lines = (column: Column) => cells.flatMap((cell) => (cell.column === column ? cell.lines : []));
      return named(lines('name').join(' '), lines('text').join('\n'));
    }) ?? null
  );
}

/** Puts a scenario into the draft. */
export function addScenario(found: FoundScenario, draft: Draft): void {
  draft.scenarios.push({ ...makeScenario(draft.options.newId(), noOrderYet), ...found });
}
