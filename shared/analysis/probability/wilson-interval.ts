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
