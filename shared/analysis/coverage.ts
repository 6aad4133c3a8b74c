import type { Rating } from '../vocabulary/rating.ts';
import { inconsistencyOf, type Weighed } from './inconsistency.ts';
import type { Matrix } from './matrix.ts';

/** How much of a row of the matrix, or of all of it, is filled in. All are numbers of cells. */
export interface Coverage {
  readonly rated: number;
  readonly empty: number;
  /** Cells rated NA: the item says nothing about this hypothesis. They are neither rated nor empty. */
  readonly notApplicable: number;
  /** Rated cells ÷ applicable cells (rated and empty), from 0 to 1; 0 if none is applicable. */
  readonly share: number;
  /** Cells rated NA ÷ all cells, from 0 to 1; 0 if there is none. */
  readonly shareNotApplicable: number;
}

/** Counts what is filled in of some cells. */
export function coverageOf(cells: readonly (Rating | null)[]): Coverage {
  const empty = cells.filter((rating) => rating === null).length;
  const notApplicable = cells.filter((rating) => rating === 'NA').length;
  const rated = cells.length - empty - notApplicable;
  const applicable = rated + empty;
  return {
    rated,
    empty,
    notApplicable,
    share: applicable === 0 ? 0 : rated / applicable,
    shareNotApplicable: cells.length === 0 ? 0 : notApplicable / cells.length,
  };
}

/** The score a hypothesis has if all its empty cells were neutral, and if all were very inconsistent. */
export interface ScoreRange {
  readonly best: number;
  readonly worst: number;
}

/** The range of each hypothesis's score over what its empty cells could hold, from N to II, in the order of the rows. */
export function scoreRanges({ cells }: Pick<Matrix, 'cells'>, { weights, scores }: Weighed): ScoreRange[] {
  return cells.map((row, hypothesis) => {
    const best = scores[hypothesis] ?? 0;
    const open = row.reduce(
      (sum, rating, item) => (rating === null ? sum + inconsistencyOf.II * (weights[item] ?? 0) : sum),
      0,
    );
    return { best, worst: best + open };
  });
}
