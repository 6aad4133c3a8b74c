import { describe, expect, test } from 'vitest';
import { isLess, isSame, leastOf, weigh, weightOf } from '#shared/analysis/inconsistency.ts';
import { grades } from '#shared/vocabulary/grade.ts';
import { matrixOf } from './any-matrix.ts';

describe('the weight of an item', () => {
  test('is credibility × relevance, with 1/√2, 1 and √2', () => {
    const weights = grades.map((credibility) =>
      grades.map((relevance) => weightOf({ credibility, relevance }, 'weighted')),
    );
    const root = Math.SQRT2;
    const wanted = [
      [0.5, 1 / root, 1],
      [1 / root, 1, root],
      [1, root, 2],
    ];
    for (const [row, line] of weights.entries()) {
      for (const [column, weight] of line.entries())
        expect(weight).toBeCloseTo(wanted[row]?.[column] ?? 0, 12);
    }
  });

  test('rises by the same factor from (medium, low) to (high, medium) as from there to (high, high) twice removed', () => {
    const step = (from: number, to: number) => to / from;
    const [low, medium, high] = grades.map((grade) =>
      weightOf({ credibility: grade, relevance: 'medium' }, 'weighted'),
    ) as [number, number, number];
    expect(step(low, medium)).toBeCloseTo(step(medium, high), 12);
  });

  test('is 1 for what nobody graded, and for every item where each counts alike', () => {
    expect(weightOf({ credibility: null, relevance: null }, 'weighted')).toBe(1);
    expect(weightOf({ credibility: 'low', relevance: 'low' }, 'count')).toBe(1);
  });
});

describe('a score', () => {
  const one = (rating: string, credibility: 'low' | 'high', relevance: 'low' | 'high') =>
    weigh(matrixOf([rating], { items: [{ credibility, relevance }] }), 'weighted').scores[0];

  test('of one cell is from 0.5 to 2 for I and from 1 to 4 for II', () => {
    expect(one('I', 'low', 'low')).toBeCloseTo(0.5, 12);
    expect(one('I', 'high', 'high')).toBeCloseTo(2, 12);
    expect(one('II', 'low', 'low')).toBeCloseTo(1, 12);
    expect(one('II', 'high', 'high')).toBeCloseTo(4, 12);
  });

  test('counts nothing for whatever is consistent, neutral, not applicable or empty', () => {
    expect(weigh(matrixOf(['CC C N NA -']), 'weighted').scores).toEqual([0]);
  });

  test('rewards the vague hypothesis: with A {2,2,2,2,−2} and B {0,0,1,0,−1} of Mandel et al. 2018, B has 1 and A 2', () => {
    const { scores } = weigh(matrixOf(['CC CC CC CC II', 'N N C N I']), 'count');
    expect(scores).toEqual([2, 1]);
    expect(leastOf(scores, [0, 1])).toEqual([1]);
  });

  test('is the same in whatever order it was added up, and least are all that share the lowest', () => {
    const up = [0.5, Math.SQRT1_2, Math.SQRT2, 1].reduce((sum, part) => sum + part, 0);
    const down = [1, Math.SQRT2, Math.SQRT1_2, 0.5].reduce((sum, part) => sum + part, 0);
    expect(isSame(up + 0.1 - 0.1, down)).toBe(true);
    expect(isLess(up, down)).toBe(false);
    expect(leastOf([up, 9, down], [0, 1, 2])).toEqual([0, 2]);
    expect(leastOf([1, 0], [])).toEqual([]);
  });
});
