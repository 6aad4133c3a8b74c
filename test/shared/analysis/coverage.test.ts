import { describe, expect, test } from 'vitest';
import { coverageOf, scoreRanges } from '#shared/analysis/coverage.ts';
import { weigh } from '#shared/analysis/inconsistency.ts';
import { matrixOf } from './any-matrix.ts';

describe('coverage', () => {
  test('is rated cells over applicable cells; NA is neither rated nor empty', () => {
    expect(coverageOf(['C', 'I', null, 'NA'])).toEqual({
      rated: 2,
      empty: 1,
      notApplicable: 1,
      share: 2 / 3,
      shareNotApplicable: 1 / 4,
    });
  });

  test('of nothing, and of what does not apply at all, is 0', () => {
    expect(coverageOf([]).share).toBe(0);
    expect(coverageOf(['NA', 'NA'])).toMatchObject({ share: 0, shareNotApplicable: 1, rated: 0, empty: 0 });
  });
});

test('the range of a score goes from empty cells that are neutral to ones that are very inconsistent', () => {
  const matrix = matrixOf(['I - - NA', 'C C C C'], {
    items: [{}, { credibility: 'high', relevance: 'high' }, { credibility: 'low', relevance: 'low' }],
  });
  const [open, full] = scoreRanges(matrix, weigh(matrix, 'weighted'));
  expect(open?.best).toBe(1);
  expect(open?.worst).toBeCloseTo(1 + 2 * 2 + 2 * 0.5, 12);
  expect(full).toEqual({ best: 0, worst: 0 });
});
