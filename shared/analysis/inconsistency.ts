import type { Grade } from '../vocabulary/grade.ts';
import type { Rating } from '../vocabulary/rating.ts';
import type { Counting } from './choice.ts';
import type { Matrix, MatrixItem } from './matrix.ts';

/**
 * What a rating counts against a hypothesis: I one, II two, everything else nothing; consistent evidence never counts
 * for one (Heuer, chapter 8: hypotheses are refuted, not supported; PARC 2004).
 */
export const inconsistencyOf: Readonly<Record<Rating, number>> = { CC: 0, C: 0, N: 0, I: 1, II: 2, NA: 0 };

/** Low 1/√2, medium 1, high √2 (PARC ACH technical description 2004; Karvetski and Mandel 2020, table 2). */
const gradeFactors: Readonly<Record<Grade, number>> = { low: Math.SQRT1_2, medium: 1, high: Math.SQRT2 };

/**
 * What an item weighs: credibility × relevance, from 1/2 to 2, each low 1/√2, medium 1, high √2; an item counted alike
 * weighs 1. A grade that was not given is no judgment and counts as medium.
 */
export function weightOf(
  { credibility, relevance }: Pick<MatrixItem, 'credibility' | 'relevance'>,
  counting: Counting,
): number {
  if (counting === 'count') return 1;
  return gradeFactors[credibility ?? 'medium'] * gradeFactors[relevance ?? 'medium'];
}

/*
 * Scores are sums of halves and of halves of √2. Two that differ at all differ by more than a millionth, as long as
 * there are no more than ten thousand items, and what adding up in another order changes is far less.
 */
const tolerance = 1e-7;

/** Whether a score is smaller than another, and not only by the order in which it was added up. */
export function isLess(one: number, other: number): boolean {
  return one < other - tolerance;
}

/** Whether two scores are equal, in whatever order they were added up. */
export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance;
}

/** The weighted matrix: what each item weighs, and what each cell counts against its hypothesis. */
export interface Weighed {
  /** One for each item. */
  readonly weights: readonly number[];
  /** One row for each hypothesis, one number for each item: inconsistency × weight; 0 for NA and empty cells. */
  readonly counts: readonly Float64Array[];
  /** One for each hypothesis: the sum of its row. 0 or more, the lower the less inconsistent. */
  readonly scores: readonly number[];
}

/**
 * Weighs a matrix. The score of a hypothesis is the sum over its cells of inconsistency × weight: PARC's weighted
 * inconsistency with the sign turned, or the inconsistency count. It is ordinal: it ranks, and is never a percentage.
 */
export function weigh({ items, cells }: Pick<Matrix, 'items' | 'cells'>, counting: Counting): Weighed {
  const weights = items.map((item) => weightOf(item, counting));
  const counts = cells.map((row) =>
    Float64Array.from(row, (rating, item) =>
      rating === null ? 0 : inconsistencyOf[rating] * (weights[item] ?? 0),
    ),
  );
  return { weights, counts, scores: counts.map((row) => row.reduce((sum, count) => sum + count, 0)) };
}

/** The indexes, among those given, with the lowest score: the least inconsistent, in their order, ties all listed. */
export function leastOf(scores: readonly number[], among: readonly number[]): number[] {
  const least = Math.min(...among.map((index) => scores[index] ?? Number.POSITIVE_INFINITY));
  return among.filter((index) => isSame(scores[index] ?? Number.POSITIVE_INFINITY, least));
}

/** Whether two lists of indexes in order hold the same. */
export function isSameSet(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((index, at) => other[at] === index);
}
