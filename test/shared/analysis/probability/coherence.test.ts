import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  incoherence,
  nearestCoherent,
  nearestWithComplements,
  normalised,
  pooled,
  sumOf,
} from '#shared/analysis/probability/coherence.ts';

const rounded = (values: readonly number[] | null) =>
  values?.map((value) => Math.round(value * 1_000) / 1_000);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const shares = fc.array(share, { minLength: 1, maxLength: 8 });

describe('probabilities made coherent', () => {
  test('.7, .5 and .1 become .538, .385 and .077 by scaling, and .6, .4 and 0 by least squares', () => {
    const given = [0.7, 0.5, 0.1];
    expect(sumOf(given)).toBeCloseTo(1.3, 12);
    expect(rounded(normalised(given))).toEqual([0.538, 0.385, 0.077]);
    expect(rounded(nearestCoherent(given))).toEqual([0.6, 0.4, 0]);
    expect(incoherence(given, nearestCoherent(given))).toBeCloseTo(0.173, 3);
  });

  test('with the complements .4, .6 and .8 they become .567, .367 and .067', () => {
    expect(rounded(nearestWithComplements([0.7, 0.5, 0.1], [0.4, 0.6, 0.8]))).toEqual([0.567, 0.367, 0.067]);
    expect(nearestWithComplements([0.7, 0.5, 0.1], [null, null, null])).toEqual(
      nearestCoherent([0.7, 0.5, 0.1]),
    );
  });

  test('add up to 1, and what is coherent stays as it is', () => {
    fc.assert(
      fc.property(shares, (given) => {
        const nearest = nearestCoherent(given);
        expect(sumOf(nearest)).toBeCloseTo(1, 9);
        expect(nearest.every((value) => value >= 0 && value <= 1 + 1e-9)).toBe(true);
        const again = nearestCoherent(nearest);
        expect(incoherence(nearest, again)).toBeCloseTo(0, 9);
        const scaled = normalised(given);
        if (scaled) expect(sumOf(scaled)).toBeCloseTo(1, 9);
        else expect(sumOf(given)).toBe(0);
      }),
    );
  });

  test('are nearer than any other that add up to 1', () => {
    fc.assert(
      fc.property(
        shares.chain((given) =>
          fc.tuple(fc.constant(given), fc.array(share, { minLength: given.length, maxLength: given.length })),
        ),
        ([given, others]) => {
          const other = normalised(others);
          if (!other) return;
          expect(incoherence(given, nearestCoherent(given))).toBeLessThanOrEqual(
            incoherence(given, other) + 1e-9,
          );
        },
      ),
    );
  });

  test('of none are none', () => {
    expect([nearestCoherent([]), normalised([0, 0])]).toEqual([[], null]);
  });
});

describe('several analysts', () => {
  test('count alike, and their spread is kept', () => {
    expect(
      pooled([
        [0.6, 0.4],
        [0.8, 0.2],
        [0.7, 0.3],
      ])?.map(({ mean, ...rest }) => ({ ...rest, mean: rounded([mean])?.[0] })),
    ).toEqual([
      { mean: 0.7, lowest: 0.6, highest: 0.8 },
      { mean: 0.3, lowest: 0.2, highest: 0.4 },
    ]);
  });

  test('of coherent vectors the mean is coherent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((length) =>
          fc.array(fc.array(share, { minLength: length, maxLength: length }), {
            minLength: 1,
            maxLength: 5,
          }),
        ),
        (vectors) => {
          const found = pooled(vectors.map(nearestCoherent)) ?? [];
          expect(sumOf(found.map(({ mean }) => mean))).toBeCloseTo(1, 9);
          for (const { mean, lowest, highest } of found) {
            expect(mean).toBeGreaterThanOrEqual(lowest - 1e-9);
            expect(mean).toBeLessThanOrEqual(highest + 1e-9);
          }
        },
      ),
    );
  });

  test('who speak of different hypotheses are not averaged', () => {
    expect(pooled([[0.5, 0.5], [1]])).toBeNull();
    expect(pooled([])).toBeNull();
  });
});
