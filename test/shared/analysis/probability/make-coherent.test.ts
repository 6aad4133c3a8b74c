import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coherentShares,
  type Given,
  incoherenceOf,
  madeCoherent,
  wholePercents,
} from '#shared/analysis/probability/make-coherent.ts';

const given = (percent: number, complement: number | null = null): Given => ({
  likelihood: { low: percent, high: percent },
  complement: complement === null ? null : { low: complement, high: complement },
});

const first = [given(70), given(50), given(10)];

describe('the worked example 70, 50, 10', () => {
  test('normalised is 54, 38, 8', () => {
    expect(madeCoherent(first, 'normalised')?.map(({ low }) => low)).toEqual([54, 38, 8]);
  });

  test('by least squares is 60, 40 and, since nothing is below 1 %, 1', () => {
    expect(coherentShares(first, 'least-squares')?.map((share) => share.toFixed(1))).toEqual([
      '0.6',
      '0.4',
      '0.0',
    ]);
    expect(madeCoherent(first, 'least-squares')?.map(({ low }) => low)).toEqual([59, 40, 1]);
  });

  test('with complements 40, 60, 80 is 57, 37, 7', () => {
    const asked = [given(70, 40), given(50, 60), given(10, 80)];
    expect(coherentShares(asked, 'least-squares')?.map((share) => share.toFixed(3))).toEqual([
      '0.567',
      '0.367',
      '0.067',
    ]);
    expect(madeCoherent(asked, 'least-squares')?.map(({ low }) => low)).toEqual([57, 37, 6]);
  });

  test('is incoherent by .173', () => {
    expect(incoherenceOf(first)).toBeCloseTo(0.173, 3);
    expect(incoherenceOf([given(60), given(40)])).toBeCloseTo(0, 12);
  });
});

test('an interval keeps its width around its new midpoint', () => {
  const likelihoods = madeCoherent(
    [
      { likelihood: { low: 60, high: 80 }, complement: null },
      { likelihood: { low: 60, high: 80 }, complement: null },
    ],
    'normalised',
  );
  expect(likelihoods).toEqual([
    { low: 40, high: 60 },
    { low: 40, high: 60 },
  ]);
});

test('whole per cent add up to 100, none below 1, and each within 1 of its share unless it was below', () => {
  const percents = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(percents, fc.constantFrom('normalised', 'least-squares'), (numbers, method) => {
      const shares = coherentShares(
        numbers.map((number) => given(number)),
        method,
      );
      const whole = wholePercents(shares ?? []);
      expect(whole?.reduce((sum, one) => sum + one, 0)).toBe(100);
      expect(Math.min(...(whole ?? []))).toBeGreaterThanOrEqual(1);
      const tiny = (shares ?? []).filter((share) => share < 0.01).length;
      for (const [index, share] of (shares ?? []).entries()) {
        expect(Math.abs((whole?.[index] ?? 0) - share * 100)).toBeLessThanOrEqual(1 + tiny);
      }
    }),
  );
});

test('one hypothesis has nothing to agree with, and more than a hundred have no room', () => {
  expect(madeCoherent([given(50)], 'normalised')).toBeNull();
  expect(
    madeCoherent(
      Array.from({ length: 101 }, () => given(1)),
      'normalised',
    ),
  ).toBeNull();
});
