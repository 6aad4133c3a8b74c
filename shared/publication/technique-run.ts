import { coverageOf } from '../analysis/coverage.ts';
import { readMatrix } from '../analysis/matrix.ts';
import type { Brief } from '../brief/brief.ts';
import type { Technique } from '../brief/kinds/technique.ts';
import { isEmptyProse } from '../brief/prose.ts';
import { type AssumptionStatus, assumptionStatusNames } from '../vocabulary/assumption.ts';
import { trimmed } from './content.ts';

/* What a technique leaves in a brief, counted: that its name stands in a list does not show that it was applied. */

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const written = <Item extends { readonly text: string }>(records: Readonly<Record<string, Item>>): Item[] =>
  Object.values(records).filter(({ text }) => trimmed(text) !== '');

function matrixRun(brief: Brief): string {
  const { cells, hypotheses, items } = readMatrix(brief);
  const { rated, empty } = coverageOf(cells.flat());
  if (rated === 0) return '';
  const laid = `${counted(items.length, 'item', 'items')} of evidence against ${counted(hypotheses.length, 'hypothesis', 'hypotheses')}`;
  return `${laid}, ${rated} of ${counted(rated + empty, 'cell', 'cells')} rated`;
}

function assumptionsRun({ assumptions }: Brief): string {
  const all = written(assumptions);
  if (all.every(({ status }) => status === 'not-checked')) return '';
  const parts = (Object.keys(assumptionStatusNames) as AssumptionStatus[]).flatMap((status) => {
    const { length } = all.filter((assumption) => assumption.status === status);
    return length === 0 ? [] : [`${length} ${assumptionStatusNames[status].toLowerCase()}`];
  });
  return `${counted(all.length, 'assumption', 'assumptions')}: ${parts.join(', ')}`;
}

function indicatorsRun({ indicators }: Brief): string {
  const all = written(indicators);
  return all.length === 0 ? '' : counted(all.length, 'indicator', 'indicators');
}

function scenariosRun({ scenarios }: Brief): string {
  const all = written(scenarios);
  return all.length === 0 ? '' : counted(all.length, 'scenario', 'scenarios');
}

const runs: readonly (readonly [RegExp, (brief: Brief) => string])[] = [
  [/competing hypotheses|\bACH\b/i, matrixRun],
  [/assumptions? check/i, assumptionsRun],
  [/indicators?\b/i, indicatorsRun],
  [/scenario generation/i, scenariosRun],
];

/**
 * What an applied technique left in the brief, in a sentence: "Ran here: 20 items of evidence against 4 hypotheses, 80 of
 * 80 cells rated." For one that left neither records nor text it says that, since readers take a name for work done.
 * Empty for a technique that an imported text only named, and for one of another kind whose text speaks for itself.
 */
export function techniqueRun({ name, origin, output }: Technique, brief: Brief): string {
  if (origin !== 'applied' || trimmed(name) === '') return '';
  const found = runs.find(([pattern]) => pattern.test(name));
  const left = found?.[1](brief) ?? '';
  if (left !== '') return `Ran here: ${left}.`;
  return isEmptyProse(output.prose) ? 'No output is recorded.' : '';
}
