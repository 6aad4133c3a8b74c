import { type Calibration, calibrationOf, leastForCalibration } from '../analysis/probability/calibration.ts';
import { brierForm, brierOfLikelihood, meanScore } from '../analysis/probability/scoring.ts';
import { type LadderName, ladderNames } from '../brief/head.ts';
import type { Likelihood } from '../brief/likelihood.ts';
import { ladders } from '../standards/likelihood.ts';

/** Decided judgments that are alike: how likely they were called, in which words, and whether it happened. */
export interface Decided {
  readonly ladder: LadderName;
  readonly term: string | null;
  readonly likelihood: Likelihood | null;
  readonly happened: boolean;
  readonly count: number;
}

/** How a term was meant, and how often what was called by it came true. */
export interface TermRecord extends Calibration {
  /** The range of the ladder, as printed, and in per cent. */
  readonly range: string;
  readonly from: number;
  readonly to: number;
}

/** How well judgments were borne out. */
export interface TrackRecord {
  /** Null as long as there are too few with a number to say anything. */
  readonly brier: {
    readonly mean: number;
    /** The means if every interval had been scored at its best or worst end. */
    readonly best: number;
    readonly worst: number;
  } | null;
  /** How many judgments with a number were decided. */
  readonly scored: number;
  readonly form: typeof brierForm;
  readonly ladders: readonly { readonly ladder: LadderName; readonly terms: readonly TermRecord[] }[];
}

/** With fewer judgments than this, nothing is said. */
export const leastForRecord = leastForCalibration;

function brierOf(decided: readonly Decided[]): Pick<TrackRecord, 'brier' | 'scored'> {
  const scores = decided.flatMap(({ likelihood, happened, count }) => {
    if (likelihood === null) return [];
    const score = brierOfLikelihood(likelihood, happened);
    return Array.from({ length: count }, () => score);
  });
  const meanOf = (part: 'score' | 'best' | 'worst') =>
    meanScore(scores.map((score) => score[part]))?.mean ?? 0;
  const brier =
    scores.length < leastForRecord
      ? null
      : { mean: meanOf('score'), best: meanOf('best'), worst: meanOf('worst') };
  return { brier, scored: scores.length };
}

function termsOn(ladder: LadderName, decided: readonly Decided[]): TermRecord[] {
  const rungs = ladders[ladder];
  const resolved = decided.flatMap(({ ladder: of, term, happened, count }) =>
    of === ladder && term !== null ? Array.from({ length: count }, () => ({ term, happened })) : [],
  );
  const calibrations = calibrationOf(
    resolved,
    rungs.map(({ term }) => term),
  );
  return calibrations.map((calibration) => {
    const rung = rungs.find(({ term }) => term === calibration.term);
    const { low: from, high: to } = rung?.whole ?? { low: 0, high: 0 };
    return { ...calibration, range: rung?.range ?? '', from, to };
  });
}

/**
 * How well decided judgments were borne out: the mean Brier score of those with a number, in the form that sums over both
 * categories, and for each term of each ladder how often it came true. A term without a number counts among the terms
 * and is not scored.
 */
export function trackRecord(decided: readonly Decided[]): TrackRecord {
  return {
    ...brierOf(decided),
    form: brierForm,
    ladders: ladderNames
      .map((ladder) => ({ ladder, terms: termsOn(ladder, decided) }))
      .filter(({ terms }) => terms.length > 0),
  };
}
