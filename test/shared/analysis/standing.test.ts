import { describe, expect, test } from 'vitest';
import { weigh } from '#shared/analysis/inconsistency.ts';
import { standingOf } from '#shared/analysis/standing.ts';
import { matrixOf } from './any-matrix.ts';

const stand = (rows: readonly string[], leastCoverage = 60) => {
  const matrix = matrixOf(rows);
  return standingOf(matrix, weigh(matrix, 'weighted'), leastCoverage);
};

describe('a ranking', () => {
  test.each([
    ['no-hypotheses', []],
    ['one-hypothesis', ['C I']],
    ['nothing-rated', ['- -', 'NA -']],
    ['low-coverage', ['C I', '- -']],
    ['low-coverage', ['C - -', 'I - -']],
  ] as const)('is not made if there is %s', (reason, rows) => {
    expect(stand(rows)).toMatchObject({ noRanking: reason, ranked: [], least: [] });
  });

  test('is not made without evidence', () => {
    expect(
      standingOf(
        { ...matrixOf(['C', 'I']), items: [], cells: [[], []] },
        weigh({ items: [], cells: [[], []] }, 'count'),
        60,
      ).noRanking,
    ).toBe('no-evidence');
  });

  test('leaves out a hypothesis with too few rated cells, and never puts an unrated one first', () => {
    expect(stand(['I C C C C', 'II I C C C', '- - - - -'])).toMatchObject({ ranked: [0, 1], least: [0] });
    expect(stand(['I C', 'II I', '- -'], 0)).toMatchObject({ ranked: [0, 1], least: [0] });
  });

  test('takes a hypothesis whose coverage is exactly what is asked for', () => {
    expect(stand(['I C N - -', 'II I C C C'])).toMatchObject({ ranked: [0, 1] });
    expect(stand(['I C N - -', 'II I C C C'], 61)).toMatchObject({ ranked: [] });
  });

  test('lists all that are tied; support breaks no tie', () => {
    expect(stand(['I CC CC', 'I N N', 'II C C'])).toMatchObject({ least: [0, 1] });
  });
});

describe('how firmly one is behind', () => {
  test('scores within a tenth of the total diagnostic weight are not separated', () => {
    // Ten items that can move two hypotheses apart by one each: a tenth is one.
    const a = 'C I C I C I C I C I';
    const b = 'I C I C I C I C I I';
    const c = 'I I I I I I I I I I';
    const standing = stand([a, b, c]);
    expect(standing.hypotheses.map(({ score }) => score)).toEqual([5, 6, 10]);
    expect(standing.notSeparated).toEqual([]);
    const { notSeparated, least } = stand([`${a} C`, `${b} C`, `${c} II`]);
    expect([least, notSeparated]).toEqual([[0], [1]]);
  });

  test('a hypothesis is refuted by one item alone, or by the sum', () => {
    const { hypotheses } = stand(['C C C', 'II C C', 'I I I']);
    expect(hypotheses[0]?.refutation).toBeNull();
    expect(hypotheses[1]?.refutation).toEqual({ heaviest: 0, isDecisive: true, items: 1 });
    expect(hypotheses[2]?.refutation).toEqual({ heaviest: 0, isDecisive: false, items: 3 });
  });

  test('what the empty cells could hold decides, or not', () => {
    expect(stand(['C C C -', 'II II I C']).canEmptyCellsDecide).toBe(false);
    expect(stand(['C C C -', 'I I C C']).canEmptyCellsDecide).toBe(true);
    expect(stand(['C C C C', 'I I C -']).canEmptyCellsDecide).toBe(false);
    expect(stand(['C C C -', 'C C C C']).canEmptyCellsDecide).toBe(true);
  });
});

describe('what a score does not say', () => {
  test('a hypothesis none of whose items discriminates is untested', () => {
    const { hypotheses } = stand(['C C NA', 'C N NA', 'C NA I'], 0);
    expect(hypotheses.map(({ isUntested }) => isUntested)).toEqual([true, true, true]);
    expect(stand(['C C', 'C I']).hypotheses.map(({ isUntested }) => isUntested)).toEqual([false, false]);
    expect(stand(['C NA', 'C I', 'C C']).hypotheses[0]?.isUntested).toBe(true);
  });

  test('a hypothesis that is neutral on half of what it is rated on is vague', () => {
    const { hypotheses, least } = stand(['CC CC CC CC II', 'N N C N I']);
    expect(least).toEqual([1]);
    expect(hypotheses.map(({ isVague }) => isVague)).toEqual([false, true]);
  });

  test('shares of NA that differ by more than 20 points are told', () => {
    expect(stand(['NA NA C C C', 'I C C C C']).unlikeShares).toEqual({ highest: 0, lowest: 1 });
    expect(stand(['NA C C C C', 'I C C C C']).unlikeShares).toBeNull();
  });
});
