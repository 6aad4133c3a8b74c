import type { MatrixAnalysis, Robustness } from '../analyse.ts';
import type { CellMove } from '../robustness/fewest-steps.ts';
import {
  cellsOf,
  counted,
  itemsNamed,
  listed,
  type MatrixSentence,
  type Phrase,
  rowName,
  sentence,
  speaking,
} from './phrases.ts';

/* "E4 on B from I to N". */
function moveNamed({ matrix }: MatrixAnalysis, { hypothesis, item, from, to }: CellMove): string {
  return `${itemsNamed(matrix, [item])} on ${rowName(matrix, hypothesis)} from ${from} to ${to}`;
}

/* "by three steps, such as …", speaking of the cells of one way to do it. */
function movesOf(analysis: MatrixAnalysis, { fewest }: Robustness): Phrase {
  const { steps, cap, moves } = fewest;
  if (steps === null) return speaking(`more than ${cap} steps`, analysis.matrix, []);
  return speaking(counted(steps, 'step'), analysis.matrix, moves);
}

const mostMoves = 3;

function example(analysis: MatrixAnalysis, { fewest: { moves } }: Robustness): string {
  if (moves.length === 0 || moves.length > mostMoves) return '';
  return ` (such as ${listed(moves.map((move) => moveNamed(analysis, move)))})`;
}

function carriersNamed(analysis: MatrixAnalysis, { carriers }: Robustness): (string | Phrase)[] {
  const { matrix, standing } = analysis;
  const items = carriers.flatMap((carrier) => carrier.items);
  if (items.length === 0) return ['; no single item carries it.'];
  const names = itemsNamed(matrix, items);
  return [
    '; ',
    speaking(names, matrix, cellsOf(standing.ranked, items)),
    items.length === 1 ? ' carries it.' : ' each carry it.',
  ];
}

const mostSources = 3;

/* "A is", "A and B are", for what is least inconsistent then. */
function would({ matrix }: MatrixAnalysis, least: readonly number[]): string {
  const names = listed(least.map((index) => rowName(matrix, index)));
  return least.length === 1 ? `${names} is least inconsistent` : `${names} are tied`;
}

/* A source with which only one item falls is told by that item. */
function sourceSentences(analysis: MatrixAnalysis, { sources, carriers }: Robustness): MatrixSentence[] {
  const { matrix, standing } = analysis;
  const alone = new Set(carriers.flatMap(({ items }) => items));
  const told = sources.filter(({ items }) => items.length > 1 || !items.every((item) => alone.has(item)));
  const parts = told.slice(0, mostSources).flatMap(({ sourceId, items, least }, at) => {
    const name = matrix.sourceNames.get(sourceId) || 'a source without a title';
    return [
      at === 0 ? `without “${name}” and what derives from it, ` : `; without “${name}”, `,
      speaking(itemsNamed(matrix, items), matrix, cellsOf(standing.ranked, items)),
      ` ${items.length === 1 ? 'falls' : 'fall'} and ${would(analysis, least)}`,
    ];
  });
  const more = told.length - mostSources;
  if (parts.length === 0) return [];
  return [
    sentence(
      'robustness',
      ...parts,
      more > 0 ? `; ${counted(more, 'more source')} would change it too.` : '.',
    ),
  ];
}

/**
 * How firmly the least inconsistent hypotheses stand: "A alone stays least inconsistent unless ratings move by three
 * steps; E4 and E9 each carry it." A step is one neighbour on the scale, so that one rating may take several.
 */
export function robustnessSentences(analysis: MatrixAnalysis): MatrixSentence[] {
  const { matrix, standing, robustness } = analysis;
  if (!robustness) return [];
  const labels = listed(standing.least.map((index) => rowName(matrix, index)));
  const stays =
    standing.least.length === 1 ? `${labels} alone stays least inconsistent` : `${labels} stay tied`;
  return [
    sentence(
      'robustness',
      `${stays} unless ratings move by `,
      movesOf(analysis, robustness),
      example(analysis, robustness),
      ...carriersNamed(analysis, robustness),
    ),
    ...sourceSentences(analysis, robustness),
  ];
}
