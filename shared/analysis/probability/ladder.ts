import type { Likelihood } from '../../brief/likelihood.ts';

/**
 * One band of a likelihood ladder: the numbers in whole per cent from `from` up to, not including, `below` are called by
 * its term. Bands are in rising order and never overlap; what lies between two of them has no term.
 */
export interface Band {
  readonly term: string;
  readonly from: number;
  readonly below: number;
}

/** The band of a number, or the bands on both sides of the gap it lies in; null where there is no further band. */
export type BandAt<Given extends Band> =
  | { readonly kind: 'band'; readonly band: Given }
  | { readonly kind: 'gap'; readonly below: Given | null; readonly above: Given | null };

/**
 * The band to which a whole per cent from 1 to 99 belongs. Bands that share an end point give it to the upper one (ICD
 * 203: 5 is the second band, 95 the last). In a gap, as PHIA has them on purpose, there is no term: the analyst moves
 * the number or picks one of the two neighbours.
 */
export function bandAt<Given extends Band>(percent: number, bands: readonly Given[]): BandAt<Given> {
  const band = bands.find(({ from, below }) => percent >= from && percent < below);
  if (band) return { kind: 'band', band };
  const under = bands.filter(({ below }) => below <= percent);
  const over = bands.filter(({ from }) => from > percent);
  return { kind: 'gap', below: under.at(-1) ?? null, above: over[0] ?? null };
}

/** The terms an interval reaches over. */
export interface IntervalTerms<Given extends Band> {
  /** The band that holds most of its length, of equal ones that nearer to 50; null if it lies in a gap. */
  readonly main: Given | null;
  /** Every band it reaches into, lowest first; a text names the first and the last of them. */
  readonly bands: readonly Given[];
}

/* How much of an interval lies in a band. A number alone has no length; it counts where it lies. */
function lengthIn({ low, high }: Likelihood, { from, below }: Band): number {
  if (low === high) return low >= from && low < below ? 1 : 0;
  return Math.max(0, Math.min(high, below) - Math.max(low, from));
}

const distanceToEven = ({ from, below }: Band): number => Math.abs((from + below) / 2 - 50);

/**
 * The terms of a likelihood. An interval that ends where the next band begins does not reach into it; a number on an
 * edge belongs to the band above it.
 */
export function termsOfInterval<Given extends Band>(
  interval: Likelihood,
  bands: readonly Given[],
): IntervalTerms<Given> {
  const touched = bands.filter((band) => lengthIn(interval, band) > 0);
  const [main] = touched.toSorted(
    (one, other) =>
      lengthIn(interval, other) - lengthIn(interval, one) || distanceToEven(one) - distanceToEven(other),
  );
  return { main: main ?? null, bands: touched };
}

/** The range a term stands for, whatever case it is written in; null if the ladder has no such term. */
export function bandOfTerm<Given extends Band>(term: string, bands: readonly Given[]): Given | null {
  const wanted = term.trim().toLowerCase();
  return bands.find((band) => band.term.toLowerCase() === wanted) ?? null;
}
