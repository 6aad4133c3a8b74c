import type { MatrixChoice } from './choice.ts';
import { type Weighed, weigh } from './inconsistency.ts';
import type { Matrix } from './matrix.ts';
import { type FewestSteps, fewestStepsInParts } from './robustness/fewest-steps.ts';
import {
  type Flip,
  itemsThatCarry,
  type LeftOut,
  type SourceLeftOut,
  singleFlipsInParts,
  sourcesThatCarry,
} from './robustness/leave-out.ts';
import { type SetQuestions, setQuestions } from './set-questions.ts';
import { type Standing, standingOf } from './standing.ts';
import { wholeOf } from './whole-of.ts';

/** Steps are counted exactly up to this many; beyond, "more than 20" says enough. */
export const mostSteps = 20;

/** How firmly the set of least inconsistent hypotheses stands. */
export interface Robustness {
  readonly carriers: readonly LeftOut[];
  readonly sources: readonly SourceLeftOut[];
  readonly flips: readonly Flip[];
  readonly fewest: FewestSteps;
}

/** Everything a matrix says, and how firmly. */
export interface MatrixAnalysis {
  readonly matrix: Matrix;
  readonly choice: MatrixChoice;
  readonly standing: Standing;
  /** Null as long as nothing is ranked. */
  readonly robustness: Robustness | null;
  readonly questions: SetQuestions;
}

/**
 * Analyses a matrix: how its hypotheses stand, how firmly, and what is to be asked of the set of hypotheses. The fewest
 * steps that change the ranking are exact up to `cap`.
 */
export function analyseMatrix(matrix: Matrix, choice: MatrixChoice, cap = mostSteps): MatrixAnalysis {
  return wholeOf(analysisInParts(matrix, choice, cap));
}

/** The same in parts, each of them short even for a large matrix, for whoever has to stop between them. */
export function* analysisInParts(
  matrix: Matrix,
  choice: MatrixChoice,
  cap = mostSteps,
): Generator<undefined, MatrixAnalysis> {
  const weighed = weigh(matrix, choice.counting);
  yield;
  const standing = standingOf(matrix, weighed, choice.leastCoverage);
  yield;
  const robustness =
    standing.noRanking === null ? yield* robustnessInParts(matrix, weighed, standing, cap) : null;
  return { matrix, choice, standing, robustness, questions: setQuestions(matrix) };
}

function* robustnessInParts(
  matrix: Matrix,
  weighed: Weighed,
  standing: Standing,
  cap: number,
): Generator<undefined, Robustness> {
  const carriers = itemsThatCarry(matrix, weighed, standing);
  yield;
  const sources = sourcesThatCarry(matrix, weighed, standing);
  yield;
  const flips = yield* singleFlipsInParts(matrix, weighed, standing);
  const fewest = yield* fewestStepsInParts(matrix, weighed, standing.ranked, standing.least, cap);
  return { carriers, sources, flips, fewest };
}
