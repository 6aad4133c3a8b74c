import type { Likelihood } from '../brief/likelihood.ts';
import { inconsistencyOf } from './inconsistency.ts';
import type { Matrix } from './matrix.ts';

/** What the ratings let one ask of the set of hypotheses. They are questions, never findings of fault. */
export interface SetQuestions {
  /** Pairs of hypotheses rated alike on every item, and on at least one: can both be true, or are they one? */
  readonly sameRatings: readonly (readonly [number, number])[];
  /** Items inconsistent with every hypothesis, of two or more: is an explanation missing? */
  readonly againstAll: readonly number[];
}

/**
 * Asks whether the hypotheses exclude each other and exhaust what could be true, as a comparison of hypotheses requires
 * (Heuer, chapter 8, step 1), where the ratings give reason to ask.
 */
export function setQuestions({ hypotheses, items, cells }: Matrix): SetQuestions {
  const rows = cells.map((row) => row.map((rating) => rating ?? '').join(' '));
  const isRated = cells.map((row) => row.some((rating) => rating !== null && rating !== 'NA'));
  const rated = [...hypotheses.keys()].filter((index) => isRated[index]);
  const sameRatings = rated.flatMap((one) =>
    rated.filter((other) => other > one && rows[one] === rows[other]).map((other) => [one, other] as const),
  );
  const againstAll = [...items.keys()].filter(
    (item) =>
      hypotheses.length > 1 &&
      cells.every((row) => {
        const rating = row[item] ?? null;
        return rating !== null && inconsistencyOf[rating] > 0;
      }),
  );
  return { sameRatings, againstAll };
}

/** What the likelihoods of hypotheses, in per cent, add up to, from the lower ends and from the upper ones. */
export interface LikelihoodSum {
  readonly low: number;
  readonly high: number;
  /** `exclusive`: even the lower ends exceed 100, so not all can exclude each other. `exhaustive`: the upper ends fall short. */
  readonly fault: 'exclusive' | 'exhaustive' | null;
}

/**
 * Adds up the likelihoods of hypotheses that are to exclude each other and to exhaust what could be true; null if one of
 * them has none, or if there are fewer than two.
 */
export function likelihoodSum(likelihoods: readonly (Likelihood | null)[]): LikelihoodSum | null {
  const given = likelihoods.filter((value) => value !== null);
  if (given.length < 2 || given.length < likelihoods.length) return null;
  const low = given.reduce((sum, value) => sum + value.low, 0);
  const high = given.reduce((sum, value) => sum + value.high, 0);
  return { low, high, fault: low > 100 ? 'exclusive' : high < 100 ? 'exhaustive' : null };
}
