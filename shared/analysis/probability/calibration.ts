import { type Bounds, wilsonInterval } from './wilson-interval.ts';

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
