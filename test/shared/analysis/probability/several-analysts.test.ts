import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Given } from '#shared/analysis/probability/make-coherent.ts';
import { pooledLikelihoods } from '#shared/analysis/probability/several-analysts.ts';
import { coherences } from '#shared/vocabulary/outcome.ts';

const number = (percent: number): Given => ({
  likelihood: { low: percent, high: percent },
  complement: null,
});
const rounded = (values: readonly number[] = []) => values.map((value) => Math.round(value * 1_000) / 1_000);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

const percent = fc.integer({ min: 1, max: 99 });
const given: fc.Arbitrary<Given> = fc
  .tuple(percent, percent, fc.option(percent))
  .map(([one, other, complement]) => ({
    likelihood: { low: Math.min(one, other), high: Math.max(one, other) },
    complement: complement === null ? null : { low: complement, high: complement },
  }));
const analysts = fc.integer({ min: 2, max: 8 }).chain((hypotheses) =>
  fc.array(fc.array(given, { minLength: hypotheses, maxLength: hypotheses }), {
    minLength: 2,
    maxLength: 5,
  }),
);
const method = fc.constantFrom(...coherences);

describe('the numbers of several analysts', () => {
  test('.7/.5/.1 and .2/.3/.5 are made coherent each and then averaged, with their spread', () => {
    const both = [
      [70, 50, 10],
      [20, 30, 50],
    ].map((vector) => vector.map(number));
    const nearest = pooledLikelihoods(both, 'least-squares');
    expect(nearest?.vectors.map((vector) => rounded(vector))).toEqual([
      [0.6, 0.4, 0],
      [0.2, 0.3, 0.5],
    ]);
    expect(rounded(nearest?.spread.map(({ mean }) => mean))).toEqual([0.4, 0.35, 0.25]);
    expect(rounded(nearest?.spread.map(({ lowest }) => lowest))).toEqual([0.2, 0.3, 0]);
    expect(rounded(nearest?.spread.map(({ highest }) => highest))).toEqual([0.6, 0.4, 0.5]);
    expect(nearest?.percents).toEqual([40, 35, 25]);
    const scaled = pooledLikelihoods(both, 'normalised');
    expect(rounded(scaled?.vectors[0])).toEqual([0.538, 0.385, 0.077]);
    expect(scaled?.percents).toEqual([37, 34, 29]);
  });

  test('with complements .4/.6/.8 the first analyst counts as .567/.367/.067', () => {
    const first = [70, 50, 10].map((share, at) => {
      const not = [40, 60, 80][at] ?? 0;
      return { ...number(share), complement: { low: not, high: not } };
    });
    const read = pooledLikelihoods([first, [20, 30, 50].map(number)], 'least-squares');
    expect(rounded(read?.vectors[0])).toEqual([0.567, 0.367, 0.067]);
  });

  test('average to coherent numbers within the spread, in whole per cent that add up to 100', () => {
    fc.assert(
      fc.property(analysts, method, (byAnalyst, by) => {
        const read = pooledLikelihoods(byAnalyst, by);
        if (!read) throw new Error('Two analysts and two hypotheses are enough.');
        expect(sum(read.spread.map(({ mean }) => mean))).toBeCloseTo(1, 9);
        for (const { mean, lowest, highest } of read.spread) {
          expect(mean).toBeGreaterThanOrEqual(lowest - 1e-12);
          expect(mean).toBeLessThanOrEqual(highest + 1e-12);
        }
        expect(sum(read.percents)).toBe(100);
        expect(read.percents.every((whole) => whole >= 1 && whole <= 99)).toBe(true);
      }),
    );
  });

  test('count the same whoever comes first, and whoever says the same as another counts again', () => {
    fc.assert(
      fc.property(analysts, method, fc.nat(), (byAnalyst, by, turn) => {
        const means = (of: readonly (readonly Given[])[]) =>
          pooledLikelihoods(of, by)?.spread.map(({ mean }) => mean) ?? [];
        const all = means(byAnalyst);
        const from = turn % byAnalyst.length;
        const turned = means([...byAnalyst.slice(from), ...byAnalyst.slice(0, from)]);
        const twice = means([...byAnalyst, ...byAnalyst]);
        for (const [index, mean] of all.entries()) {
          expect(turned[index]).toBeCloseTo(mean, 12);
          expect(twice[index]).toBeCloseTo(mean, 12);
        }
        const [first = []] = byAnalyst;
        const weight = 1 / (byAnalyst.length + 1);
        const alone = means([first, first]);
        for (const [index, mean] of means([...byAnalyst, first]).entries()) {
          const expected = (all[index] ?? 0) * (1 - weight) + (alone[index] ?? 0) * weight;
          expect(mean).toBeCloseTo(expected, 12);
        }
      }),
    );
  });

  test('are not averaged for one analyst, one hypothesis, or different sets of hypotheses', () => {
    const vector = [60, 40].map(number);
    expect(pooledLikelihoods([vector], 'normalised')).toBeNull();
    expect(pooledLikelihoods([[number(60)], [number(40)]], 'normalised')).toBeNull();
    expect(pooledLikelihoods([vector, [...vector, number(10)]], 'normalised')).toBeNull();
  });

  test('leave what was given untouched', () => {
    fc.assert(
      fc.property(analysts, method, (byAnalyst, by) => {
        const before = structuredClone(byAnalyst);
        pooledLikelihoods(byAnalyst, by);
        expect(byAnalyst).toEqual(before);
      }),
    );
  });
});
