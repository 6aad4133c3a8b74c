/** Bounds of a share, from 0 to 1. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution: bounds hold the true share 95 times in 100. */
const z = 1.96;

/**
 * The Wilson score interval of a share of which `successes` of `count` were seen (Wilson 1927): centre
 * (p̂ + z²/2n) ÷ (1 + z²/n), half width z ÷ (1 + z²/n) · √(p̂(1 − p̂)/n + z²/4n²). Within 0 and 1, and around the share
 * seen; null if nothing was seen.
 */
export function wilsonInterval(successes: number, count: number): Bounds | null {
  if (count <= 0) return null;
  const share = successes / count;
  const scale = 1 + z ** 2 / count;
  const centre = (share + z ** 2 / (2 * count)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  // At the ends, adding up leaves a trace of nothing on the wrong side.
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === count ? 1 : Math.min(1, centre + half),
  };
}

/** A judgment whose outcome is known, and the term by which it said how likely that was. */
export interface Resolved {
  readonly term: string;
  readonly happened: boolean;
}

/** How often what was called by a term came true. */
export interface Calibration {
  readonly term: string;
  readonly count: number;
  readonly happened: number;
  /** Null as long as there are too few to say anything. */
  readonly frequency: (Bounds & { readonly share: number }) | null;
}

/** With fewer judgments than this, nothing is said of a term. */
export const leastForCalibration = 10;

/**
 * The observed frequency of each term with its Wilson interval, in the order of the terms given; terms that nobody used
 * are left out. Judgments by a term without a number count like all others.
 */
export function calibrationOf(judgments: readonly Resolved[], terms: readonly string[]): Calibration[] {
  return terms.flatMap((term) => {
    const used = judgments.filter((judgment) => judgment.term === term);
    if (used.length === 0) return [];
    const happened = used.filter((judgment) => judgment.happened).length;
    const bounds = used.length < leastForCalibration ? null : wilsonInterval(happened, used.length);
    return [
      {
        term,
        count: used.length,
        happened,
        frequency: bounds && { ...bounds, share: happened / used.length },
      },
    ];
  });
}
