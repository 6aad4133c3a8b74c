import type { Rating } from '../vocabulary/rating.ts';
import { inconsistencyOf, isSame, type Weighed } from './inconsistency.ts';
import type { Matrix } from './matrix.ts';

/**
 * What an item does to a ranking. `discriminates`: it counts against some hypotheses more than against others.
 * `does-not`: it counts against all alike, so that it changes no order. `open`: that cannot be said yet, since it is not
 * rated against all, or applies only to some of those that it counts against.
 */
export type Discrimination = 'discriminates' | 'does-not' | 'open';

/** How far an item tells hypotheses apart. */
export interface Diagnosticity {
  /**
   * Weight × (highest − lowest inconsistency among the cells that are rated); 0 with fewer than two. NA and empty cells
   * never count. In the unit of the scores: the most by which this item can move two hypotheses apart.
   */
  readonly value: number;
  readonly discrimination: Discrimination;
  /** Inconsistent with one or more hypotheses and consistent with others: Heuer's own words (chapter 8). */
  readonly isDiagnostic: boolean;
}

const inconsistent: ReadonlySet<Rating> = new Set(['I', 'II']);
const consistent: ReadonlySet<Rating> = new Set(['C', 'CC']);

function discriminationOf(given: readonly (Rating | null)[], isSpread: boolean): Discrimination {
  if (isSpread) return 'discriminates';
  if (given.includes(null)) return 'open';
  const counts = given.map((rating) => (rating === null ? 0 : inconsistencyOf[rating]));
  return counts.every((count) => count === counts[0]) ? 'does-not' : 'open';
}

/** How far the ratings of one item tell hypotheses apart, weighted. */
export function diagnosticityOf(given: readonly (Rating | null)[], weight: number): Diagnosticity {
  const rated = given.filter((rating) => rating !== null && rating !== 'NA');
  const counts = rated.map((rating) => inconsistencyOf[rating]);
  const value = counts.length < 2 ? 0 : weight * (Math.max(...counts) - Math.min(...counts));
  return {
    value,
    discrimination: discriminationOf(given, value > 0),
    isDiagnostic:
      rated.some((rating) => inconsistent.has(rating)) && rated.some((rating) => consistent.has(rating)),
  };
}

/** The same for every item of a matrix, over the hypotheses with the given indexes. */
export function diagnosticities(
  { cells, items }: Pick<Matrix, 'cells' | 'items'>,
  { weights }: Weighed,
  among: readonly number[],
): Diagnosticity[] {
  return items.map((_, item) =>
    diagnosticityOf(
      among.map((hypothesis) => cells[hypothesis]?.[item] ?? null),
      weights[item] ?? 0,
    ),
  );
}

/**
 * The indexes of the items, most diagnostic first; equal ones stay in their order. Equal is judged as scores are, so
 * that the order does not depend on how a weight was computed.
 */
export function byDiagnosticity(values: readonly Diagnosticity[]): number[] {
  const order = values.map((_, index) => index);
  return order.sort((one, other) => {
    const [left, right] = [values[one]?.value ?? 0, values[other]?.value ?? 0];
    return isSame(left, right) ? one - other : right - left;
  });
}
