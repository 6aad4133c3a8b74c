import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrationOf } from '#shared/analysis/probability/calibration.ts';
import { wilsonInterval } from '#shared/analysis/probability/wilson-interval.ts';

describe('the Wilson interval', () => {
  test.each([
    [7, 10, 0.397, 0.892],
    [0, 10, 0, 0.278],
    [10, 10, 0.722, 1],
    [13, 20, 0.433, 0.819],
  ])('of %i of %i is %f to %f', (successes, count, low, high) => {
    const bounds = wilsonInterval(successes, count);
    expect(bounds?.low).toBeCloseTo(low, 3);
    expect(bounds?.high).toBeCloseTo(high, 3);
  });

  test('holds the share that was seen, within 0 and 1, and mirrors what did not happen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, part) => {
          const successes = Math.round(part * count);
          const bounds = wilsonInterval(successes, count) ?? { low: 2, high: -1 };
          const mirrored = wilsonInterval(count - successes, count) ?? bounds;
          expect(bounds.low).toBeGreaterThanOrEqual(0);
          expect(bounds.high).toBeLessThanOrEqual(1);
          expect(bounds.low).toBeLessThanOrEqual(successes / count);
          expect(bounds.high).toBeGreaterThanOrEqual(successes / count);
          expect(bounds.low + mirrored.high).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test('of nothing is nothing', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe('calibration', () => {
  const judged = (term: string, happened: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({ term, happened: index < happened }));

  test('says nothing of a term under ten judgments', () => {
    const found = calibrationOf(
      [...judged('likely', 7, 10), ...judged('unlikely', 2, 9)],
      ['unlikely', 'likely', 'very likely'],
    );
    expect(found).toEqual([
      { term: 'unlikely', count: 9, happened: 2, frequency: null },
      {
        term: 'likely',
        count: 10,
        happened: 7,
        frequency: { share: 0.7, ...wilsonInterval(7, 10) },
      },
    ]);
  });
});
