import type { Rating } from '../../vocabulary/rating.ts';
import { inconsistencyOf } from '../inconsistency.ts';

/**
 * The ordered scale of ratings. One step is one neighbour on it; NA and an empty cell are not on the scale, so that no
 * step leads from or to them.
 */
export const scale: readonly Rating[] = ['CC', 'C', 'N', 'I', 'II'];

/** The rating a number of steps further up (towards II) or, with a negative number, down; null beyond the ends. */
export function stepped(rating: Rating | null, steps: number): Rating | null {
  const place = rating === null ? -1 : scale.indexOf(rating);
  return place < 0 ? null : (scale[place + steps] ?? null);
}

/** One change of one cell: how many steps, what it adds to or takes from the score, and what the rating becomes. */
export interface Move {
  readonly steps: number;
  readonly gain: number;
  readonly to: Rating;
}

/**
 * The moves of a cell in one direction that change its score, each further one gaining more, cheapest first. A
 * consistent cell needs two steps before it counts against a hypothesis.
 */
export function movesOf(rating: Rating | null, weight: number, direction: 'up' | 'down'): Move[] {
  if (rating === null) return [];
  const sign = direction === 'up' ? 1 : -1;
  const moves: Move[] = [];
  for (let steps = 1; ; steps += 1) {
    const to = stepped(rating, sign * steps);
    if (to === null) return moves;
    const gain = (inconsistencyOf[to] - inconsistencyOf[rating]) * sign * weight;
    if (gain > 0 && gain > (moves.at(-1)?.gain ?? 0)) moves.push({ steps, gain, to });
  }
}

/** A change of one cell of a row, by the index of its item. */
export interface ItemMove extends Move {
  readonly item: number;
}

/** What steps in one direction can do to the score of one hypothesis. */
export interface Gains {
  /** The most that a number of steps changes the score by, for each number from 0. Never falls. */
  readonly most: Float64Array;
  /** The moves by which a number of steps reaches that. */
  readonly movesFor: (steps: number) => ItemMove[];
}

/**
 * How much steps can raise (`up`) or lower (`down`) the score of one row: a knapsack in which each cell takes one of its
 * moves, or none. Exact up to `cap` steps, or up to as many as the row can take.
 */
export function gainsOf(
  row: readonly (Rating | null)[],
  weights: readonly number[],
  direction: 'up' | 'down',
  cap: number,
): Gains {
  const cells = row.flatMap((rating, item) => {
    const moves = movesOf(rating, weights[item] ?? 0, direction);
    return moves.length === 0 ? [] : [{ item, moves }];
  });
  const all = cells.reduce((sum, { moves }) => sum + (moves.at(-1)?.steps ?? 0), 0);
  const most = new Float64Array(Math.min(cap, all) + 1);
  for (const { moves } of cells) addCell(most, moves, null);
  return { most, movesFor: (steps) => movesBehind(cells, steps) };
}

/* Adds one cell to a knapsack, the largest budget first, so that it is used once; notes which move was taken at each. */
function addCell(most: Float64Array, moves: readonly Move[], taken: Int8Array | null): void {
  for (let budget = most.length - 1; budget > 0; budget -= 1) {
    let best = most[budget] ?? 0;
    for (let index = 0; index < moves.length; index += 1) {
      const move = moves[index];
      if (!move || move.steps > budget) break;
      const gain = (most[budget - move.steps] ?? 0) + move.gain;
      if (gain <= best + 1e-9) continue;
      best = gain;
      if (taken) taken[budget] = index + 1;
    }
    most[budget] = best;
  }
}

interface MovableCell {
  readonly item: number;
  readonly moves: readonly Move[];
}

/* The knapsack once more, with what was taken: asked for one row at the end, not for each on the way. */
function movesBehind(cells: readonly MovableCell[], steps: number): ItemMove[] {
  const most = new Float64Array(steps + 1);
  const taken = cells.map(({ moves }) => {
    const choice = new Int8Array(steps + 1);
    addCell(most, moves, choice);
    return choice;
  });
  const found: ItemMove[] = [];
  let budget = steps;
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const cell = cells[at];
    const move = cell?.moves[(taken[at]?.[budget] ?? 0) - 1];
    if (!cell || !move) continue;
    found.unshift({ ...move, item: cell.item });
    budget -= move.steps;
  }
  return found;
}

/** The fewest steps that gain at least an amount; infinite if no number within the cap does. */
export function stepsFor({ most }: Gains, amount: number): number {
  const found = most.findIndex((gain) => gain >= amount - 1e-7);
  return found < 0 ? Number.POSITIVE_INFINITY : found;
}

/** The fewest steps that change the score at all; infinite if no number within the cap does. */
export function stepsForAnything({ most }: Gains): number {
  const found = most.findIndex((gain) => gain > 1e-7);
  return found < 0 ? Number.POSITIVE_INFINITY : found;
}
