import type { Likelihood } from '../../brief/likelihood.ts';
import type { CoherenceMethod } from '../../vocabulary/outcome.ts';
import { incoherence, nearestWithComplements, normalised, sumOf } from './coherence.ts';

/*
 * Likelihoods of hypotheses in whole per cent, from 1 to 99, made to agree with each other; the formulas, on shares, are
 * in `coherence.ts`. Intervals take part by their midpoints and keep their width.
 */

/** What somebody said of a hypothesis, and of its complement if that was asked. */
export interface Given {
  readonly likelihood: Likelihood;
  readonly complement: Likelihood | null;
}

const shareOf = ({ low, high }: Likelihood): number => (low + high) / 200;

/**
 * Whole per cent of at least 1 each that add up to 100 and are nearest to shares that add up to 1 (largest remainders);
 * null for fewer than two shares, and for more than a hundred.
 */
export function wholePercents(shares: readonly number[]): number[] | null {
  if (shares.length < 2 || shares.length > 100) return null;
  const percents = shares.map((share) => Math.max(1, Math.floor(share * 100)));
  const rest = (index: number) => (shares[index] ?? 0) * 100 - (percents[index] ?? 0);
  for (let left = 100 - sumOf(percents); left !== 0; left -= Math.sign(left)) {
    const candidates = [...percents.keys()].filter((index) => left > 0 || (percents[index] ?? 0) > 1);
    const sign = Math.sign(left);
    // Of equal ones the first, however they were rounded on the way.
    const chosen = candidates.reduce((best, index) =>
      sign * (rest(index) - rest(best)) > 1e-9 ? index : best,
    );
    percents[chosen] = (percents[chosen] ?? 0) + Math.sign(left);
  }
  return percents;
}

const within = (percent: number): number => Math.min(99, Math.max(1, Math.round(percent)));

/* An interval around a new midpoint: as wide as it was, as far as there is room. */
function around(percent: number, { low, high }: Likelihood): Likelihood {
  const half = (high - low) / 2;
  return { low: within(percent - half), high: within(percent + half) };
}

/** Coherent shares of what was given; null where nothing can be scaled. */
export function coherentShares(given: readonly Given[], method: CoherenceMethod): number[] | null {
  const shares = given.map(({ likelihood }) => shareOf(likelihood));
  if (method === 'normalised') return normalised(shares);
  return nearestWithComplements(
    shares,
    given.map(({ complement }) => complement && shareOf(complement)),
  );
}

/**
 * Likelihoods that agree with each other: numbers add up to 100 %, intervals do at their midpoints, as far as whole
 * numbers from 1 to 99 can. Null for fewer than two hypotheses, and for more than a hundred.
 */
export function madeCoherent(given: readonly Given[], method: CoherenceMethod): Likelihood[] | null {
  const shares = coherentShares(given, method);
  const percents = shares && wholePercents(shares);
  if (!percents) return null;
  return given.map(({ likelihood }, index) => around(percents[index] ?? 1, likelihood));
}

/**
 * How far the numbers given for the hypotheses, complements left out, are from the nearest coherent ones, from 0 on:
 * ‖p − CAP(p)‖₂.
 */
export function incoherenceOf(given: readonly Given[]): number {
  const apart = given.map(({ likelihood }) => ({ likelihood, complement: null }));
  const shares = given.map(({ likelihood }) => shareOf(likelihood));
  return incoherence(shares, coherentShares(apart, 'least-squares') ?? shares);
}
