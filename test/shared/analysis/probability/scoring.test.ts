import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  brierForm,
  brierOfEvent,
  brierOfLikelihood,
  brierScore,
  meanScore,
} from '#shared/analysis/probability/scoring.ts';

describe('the Brier score', () => {
  test('of 70 % that comes true is 0.18: a yes or no has two categories', () => {
    expect(brierOfEvent(0.7, true)).toBeCloseTo(0.18, 12);
    expect(brierOfEvent(0.7, false)).toBeCloseTo(0.98, 12);
  });

  test('of several categories is the sum over all of them', () => {
    expect(brierScore([0.5, 0.3, 0.2], 1)).toBeCloseTo(0.25 + 0.49 + 0.04, 12);
  });

  test('of 55–80 % that comes true is 0.211, between 0.080 and 0.405', () => {
    const { score, best, worst } = brierOfLikelihood({ low: 55, high: 80 }, true);
    expect([score, best, worst].map((value) => value.toFixed(3))).toEqual(['0.211', '0.080', '0.405']);
  });

  test('lies between 0 and 2, and at the midpoint between the best and the worst case', () => {
    const percent = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(percent, percent, fc.boolean(), (one, other, happened) => {
        const likelihood = { low: Math.min(one, other), high: Math.max(one, other) };
        const { score, best, worst } = brierOfLikelihood(likelihood, happened);
        expect(best).toBeLessThanOrEqual(score + 1e-12);
        expect(score).toBeLessThanOrEqual(worst + 1e-12);
        expect(worst).toBeLessThanOrEqual(2);
        expect(best).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is averaged with how many there are and in which form', () => {
    const mean = meanScore([0.18, 0.98]);
    expect(mean).toMatchObject({ count: 2, form: brierForm });
    expect(mean?.mean).toBeCloseTo(0.58, 12);
    expect(meanScore([])).toBeNull();
  });
});
