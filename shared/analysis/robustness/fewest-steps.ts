import type { Rating } from '../../vocabulary/rating.ts';
import { isLess, type Weighed } from '../inconsistency.ts';
import type { CellAt, Matrix } from '../matrix.ts';
import { wholeOf } from '../whole-of.ts';
import { type Gains, gainsOf, type ItemMove, stepsFor, stepsForAnything } from './steps.ts';

/** One cell that moves, from one rating to another. */
export interface CellMove extends CellAt {
  readonly from: Rating;
  readonly to: Rating;
  readonly steps: number;
}

/** The least that has to be rated otherwise so that the set of least inconsistent hypotheses changes. */
export interface FewestSteps {
  /** The exact number of steps; null if it is more than the cap. */
  readonly steps: number | null;
  readonly cap: number;
  /** One way to do it with that many steps; there may be others. None if there are more than the cap. */
  readonly moves: readonly CellMove[];
}

interface Rows {
  readonly scores: readonly number[];
  readonly ranked: readonly number[];
  readonly up: ReadonlyMap<number, Gains>;
  readonly down: ReadonlyMap<number, Gains>;
}

/** How rows are moved: which are raised or lowered, and by how many steps. */
interface Plan {
  readonly steps: number;
  readonly raised: readonly (readonly [row: number, steps: number])[];
  readonly lowered: readonly (readonly [row: number, steps: number])[];
}

const noPlan: Plan = { steps: Number.POSITIVE_INFINITY, raised: [], lowered: [] };

/* What it costs to lower one row by `k` steps and to raise all that are still below it; infinite if over `most`. */
function costOf(rows: Rows, row: number, k: number, most: number): Plan {
  const target = (rows.scores[row] ?? 0) - (rows.down.get(row)?.most[k] ?? 0);
  const raised: [number, number][] = [];
  let steps = k;
  for (const other of rows.ranked) {
    const score = rows.scores[other] ?? 0;
    const gains = rows.up.get(other);
    if (other === row || !gains || !isLess(score, target)) continue;
    const needed = stepsFor(gains, target - score);
    steps += needed;
    if (steps > most) return noPlan;
    raised.push([other, needed]);
  }
  return { steps, raised, lowered: k === 0 ? [] : [[row, k]] };
}

/* The cheapest way for a row that is behind to become one of the least inconsistent; joining them counts. */
function joining(rows: Rows, least: readonly number[], cap: number): Plan {
  let best = noPlan;
  for (const row of rows.ranked) {
    if (least.includes(row)) continue;
    const { most } = rows.down.get(row) ?? { most: new Float64Array(1) };
    for (let k = 0; k <= Math.min(cap, best.steps - 1); k += 1) {
      // A step that gains nothing more only costs.
      if (k > 0 && (most[k] ?? 0) <= (most[k - 1] ?? 0)) break;
      const plan = costOf(rows, row, k, Math.min(cap, best.steps - 1));
      if (plan.steps < best.steps) best = plan;
    }
  }
  return best;
}

/* Tied ones part as soon as one of them is raised or lowered at all. */
function parting(rows: Rows, least: readonly number[], cap: number): Plan {
  let best = noPlan;
  if (least.length < 2) return best;
  for (const row of least) {
    const [up, down] = [rows.up.get(row), rows.down.get(row)];
    const raise = up ? stepsForAnything(up) : Number.POSITIVE_INFINITY;
    const lower = down ? stepsForAnything(down) : Number.POSITIVE_INFINITY;
    if (raise <= cap && raise < best.steps) best = { steps: raise, raised: [[row, raise]], lowered: [] };
    if (lower <= cap && lower < best.steps) best = { steps: lower, raised: [], lowered: [[row, lower]] };
  }
  return best;
}

function movesOfPlan({ raised, lowered }: Plan, rows: Rows, { cells }: Pick<Matrix, 'cells'>): CellMove[] {
  const made = (hypothesis: number, moves: readonly ItemMove[]): CellMove[] =>
    moves.flatMap(({ item, to, steps }) => {
      const from = cells[hypothesis]?.[item];
      return from ? [{ hypothesis, item, from, to, steps }] : [];
    });
  return [
    ...lowered.flatMap(([row, steps]) => made(row, rows.down.get(row)?.movesFor(steps) ?? [])),
    ...raised.flatMap(([row, steps]) => made(row, rows.up.get(row)?.movesFor(steps) ?? [])),
  ];
}

/**
 * The exact minimum number of steps that changes which of the ranked hypotheses are least inconsistent, a step being
 * one neighbour on the scale CC, C, N, I, II. It separates by hypothesis: the fewest steps by which each is raised or
 * lowered by an amount are a knapsack over its cells, and what remains is the minimum over the hypothesis that comes to
 * the top and the steps spent on lowering it; where several are tied, one step may part them. Agrees with a search of
 * all ratings (`test/shared/analysis/fewest-steps.test.ts`).
 */
export function fewestSteps(...given: Parameters<typeof fewestStepsInParts>): FewestSteps {
  return wholeOf(fewestStepsInParts(...given));
}

/** The same in parts, one for each hypothesis and direction: each of them is a knapsack of its own. */
export function* fewestStepsInParts(
  matrix: Pick<Matrix, 'cells'>,
  { weights, scores }: Weighed,
  ranked: readonly number[],
  least: readonly number[],
  cap: number,
): Generator<undefined, FewestSteps> {
  const [up, down] = [new Map<number, Gains>(), new Map<number, Gains>()];
  for (const row of ranked) {
    const cells = matrix.cells[row] ?? [];
    up.set(row, gainsOf(cells, weights, 'up', cap));
    yield;
    down.set(row, gainsOf(cells, weights, 'down', cap));
    yield;
  }
  const rows: Rows = { scores, ranked, up, down };
  const parted = parting(rows, least, cap);
  const joined = joining(rows, least, cap);
  const best = joined.steps < parted.steps ? joined : parted;
  const steps = best.steps <= cap ? best.steps : null;
  return { steps, cap, moves: steps === null ? [] : movesOfPlan(best, rows, matrix) };
}
