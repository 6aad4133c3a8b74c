/*
 * What makes several probabilities of hypotheses that exclude each other and exhaust what could be true agree with each
 * other (Karvetski, Olson, Mandel and Twardy 2013; Mandel, Karvetski and Dhami 2018). All are shares from 0 to 1. What
 * analysts gave is kept by whoever calls; nothing here changes it.
 */

/** What probabilities add up to; 1 if they agree. */
export function sumOf(probabilities: readonly number[]): number {
  return probabilities.reduce((sum, probability) => sum + probability, 0);
}

/** Probabilities divided by their sum, p′ = p ÷ Σp, so that they add up to 1; null if all are 0. */
export function normalised(probabilities: readonly number[]): number[] | null {
  const sum = sumOf(probabilities);
  return sum > 0 ? probabilities.map((probability) => probability / sum) : null;
}

/**
 * The nearest probabilities that add up to 1, by least squares (the coherent approximation principle, CAP): the
 * projection on the simplex, p′ = max(p − θ, 0). None for none.
 */
export function nearestCoherent(probabilities: readonly number[]): number[] {
  // The threshold is found among the largest ones: as many as stay above it (Held, Wolfe and Crowder 1974).
  let [sum, threshold] = [0, 0];
  probabilities
    .toSorted((one, other) => other - one)
    .forEach((probability, index) => {
      sum += probability;
      const candidate = (sum - 1) / (index + 1);
      if (probability > candidate) threshold = candidate;
    });
  return probabilities.map((probability) => Math.max(probability - threshold, 0));
}

/**
 * The nearest coherent probabilities to what was said of each hypothesis and, apart from it, of its complement, "not
 * H": least squares over both is the projection of (p + 1 − q) ÷ 2. A complement of null was not asked for.
 */
export function nearestWithComplements(
  probabilities: readonly number[],
  complements: readonly (number | null)[],
): number[] {
  return nearestCoherent(
    probabilities.map((probability, index) => {
      const complement = complements[index] ?? null;
      return complement === null ? probability : (probability + 1 - complement) / 2;
    }),
  );
}

/** How far given probabilities are from coherent ones: the length of their difference, ‖p − p′‖₂. */
export function incoherence(given: readonly number[], coherent: readonly number[]): number {
  return Math.hypot(...given.map((probability, index) => probability - (coherent[index] ?? 0)));
}

/** Several analysts' probabilities of one hypothesis. */
export interface Pooled {
  /** The arithmetic mean, each analyst with equal weight. */
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Averages the coherent vectors of several analysts with equal weight, and keeps the spread. One for each hypothesis;
 * null if there is no vector, or if they speak of different numbers of hypotheses.
 */
export function pooled(vectors: readonly (readonly number[])[]): Pooled[] | null {
  const [first] = vectors;
  if (!first || vectors.some(({ length }) => length !== first.length)) return null;
  return first.map((_, index) => {
    const given = vectors.map((vector) => vector[index] ?? 0);
    return {
      mean: sumOf(given) / given.length,
      lowest: Math.min(...given),
      highest: Math.max(...given),
    };
  });
}
