import { analyseMatrix, mostSteps } from '#shared/analysis/analyse.ts';
import { usualMatrixChoice } from '#shared/analysis/choice.ts';
import { readMatrix } from '#shared/analysis/matrix.ts';
import { matrixSentences } from '#shared/analysis/sentences/sentences.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { ratedBrief } from '../fixtures/rated-brief.ts';

/*
 * What the summary of the matrix costs after a rating: the matrix is read out of the brief and analysed, and the
 * sentences are made. The reference reads the same matrix and adds up its scores, and nothing else.
 */

/* What is remembered for unchanged ratings must not be met again: a rating has just changed. */
const changed = (brief: Brief): Brief => ({ ...brief, ratings: { ...brief.ratings } });

function summarise(brief: Brief, cap: number): void {
  matrixSentences(analyseMatrix(readMatrix(changed(brief)), usualMatrixChoice, cap));
}

const against = { I: 1, II: 2 } as const;

function addUp(brief: Brief): number[] {
  return readMatrix(changed(brief)).cells.map((row) =>
    row.reduce((sum, rating) => sum + (rating === 'I' || rating === 'II' ? against[rating] : 0), 0),
  );
}

const small = ratedBrief({ hypotheses: 10, evidence: 200, sources: 60 });
const large = ratedBrief({ hypotheses: 50, evidence: 500, sources: 150 });

await measure('matrix with robustness, 10 × 200, steps uncapped (reach: 100 ms)', {
  unit: 'ms',
  candidate: () => summarise(small, 4 * 10 * 200),
  reference: () => void addUp(small),
  rounds: 15,
});

await measure(`matrix with robustness, 50 × 500, at most ${mostSteps} steps (reach: 500 ms)`, {
  unit: 'ms',
  candidate: () => summarise(large, mostSteps),
  reference: () => void addUp(large),
  rounds: 15,
});
