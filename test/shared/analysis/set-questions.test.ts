import { describe, expect, test } from 'vitest';
import { likelihoodSum, setQuestions } from '#shared/analysis/set-questions.ts';
import { matrixOf } from './any-matrix.ts';

describe('the set of hypotheses', () => {
  test('two that are rated alike on everything may be one', () => {
    expect(setQuestions(matrixOf(['C I', 'C I', 'C C'])).sameRatings).toEqual([[0, 1]]);
    expect(setQuestions(matrixOf(['- NA', '- NA'])).sameRatings).toEqual([]);
  });

  test('what is inconsistent with every hypothesis may want another one', () => {
    expect(setQuestions(matrixOf(['I C II', 'II I I'])).againstAll).toEqual([0, 2]);
    expect(setQuestions(matrixOf(['I - NA', 'II I I'])).againstAll).toEqual([0]);
    expect(setQuestions(matrixOf(['I'])).againstAll).toEqual([]);
  });
});

describe('likelihoods', () => {
  const of = (...ends: [number, number][]) => likelihoodSum(ends.map(([low, high]) => ({ low, high })));

  test('are added up from both ends', () => {
    expect(of([20, 45], [30, 30], [10, 40])).toEqual({ low: 60, high: 115, fault: null });
    expect(of([70, 70], [50, 50], [10, 10])).toEqual({ low: 130, high: 130, fault: 'exclusive' });
    expect(of([20, 30], [30, 40])).toEqual({ low: 50, high: 70, fault: 'exhaustive' });
    expect(of([60, 60], [40, 40])?.fault).toBeNull();
  });

  test('say nothing as long as one is missing', () => {
    expect(likelihoodSum([{ low: 1, high: 2 }, null])).toBeNull();
    expect(likelihoodSum([{ low: 1, high: 2 }])).toBeNull();
    expect(likelihoodSum([])).toBeNull();
  });
});
