import type { Likelihood } from '../../brief/likelihood.ts';

/** What a score is computed from, as it is printed beside it. */
export const brierForm = 'sum over all categories, 0 to 2';

/**
 * The Brier score of one forecast over categories of which one came true (Brier 1950): Σ (p − o)² over all stated
 * categories, o being 1 for the one that came true and 0 for the others. 0 is best, 2 worst. Probabilities are shares.
 */
export function brierScore(probabilities: readonly number[], cameTrue: number): number {
  return probabilities.reduce((sum, probability, index) => {
    const outcome = index === cameTrue ? 1 : 0;
    return sum + (probability - outcome) ** 2;
  }, 0);
}

/** The score of a forecast that something happens or not, by its probability as a share: two categories. */
export function brierOfEvent(probability: number, happened: boolean): number {
  return brierScore([probability, 1 - probability], happened ? 0 : 1);
}

/** The score of an interval: at its midpoint, and the best and worst case within it. */
export interface IntervalScore {
  readonly score: number;
  readonly best: number;
  readonly worst: number;
}

/** Scores a likelihood in whole per cent, a number or an interval, against what happened. */
export function brierOfLikelihood({ low, high }: Likelihood, happened: boolean): IntervalScore {
  const at = (percent: number) => brierOfEvent(percent / 100, happened);
  return {
    score: at((low + high) / 2),
    best: Math.min(at(low), at(high)),
    worst: Math.max(at(low), at(high)),
  };
}

/** The mean of scores, with how many there are and in which form; null if there are none. */
export interface MeanScore {
  readonly mean: number;
  readonly count: number;
  readonly form: typeof brierForm;
}

/** Averages scores of the one form. */
export function meanScore(scores: readonly number[]): MeanScore | null {
  if (scores.length === 0) return null;
  const sum = scores.reduce((total, score) => total + score, 0);
  return { mean: sum / scores.length, count: scores.length, form: brierForm };
}
