import { describe, expect, test } from 'vitest';
import { ladderNames } from '#shared/brief/head.ts';
import { ladders, likelihoodTerm } from '#shared/standards/likelihood.ts';
import { rungInterval } from '../../../renderer/records/rung-interval.ts';

describe('the interval of a rung', () => {
  for (const name of ladderNames) {
    test(`reads back as that rung alone on ${name}`, () => {
      for (const rung of ladders[name]) {
        const interval = rungInterval(rung);
        expect(interval.low).toBeGreaterThanOrEqual(1);
        expect(interval.high).toBeLessThanOrEqual(99);
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        expect(likelihoodTerm(interval, name)).toBe(rung.term);
      }
    });
  }

  test('has the numbers that are printed', () => {
    expect(rungInterval({ term: 'likely', range: '≈55–≈75 %', from: 53, below: 78 })).toEqual({
      low: 55,
      high: 75,
    });
    expect(rungInterval({ term: 'almost certain', range: '≈95–<100 %', from: 93, below: 100 })).toEqual({
      low: 95,
      high: 99,
    });
  });
});
