import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counting } from '#shared/analysis/choice.ts';
import { isSameSet, leastOf, weigh } from '#shared/analysis/inconsistency.ts';
import type { Matrix } from '#shared/analysis/matrix.ts';
import { fewestSteps } from '#shared/analysis/robustness/fewest-steps.ts';
import { scale, stepped } from '#shared/analysis/robustness/steps.ts';
import { type Rating, ratings } from '#shared/vocabulary/rating.ts';
import { anyMatrix, anyScaleRating, matrixOf } from './any-matrix.ts';

type Cells = readonly (readonly (Rating | null)[])[];

const leastIn = (matrix: Matrix, cells: Cells, ranked: readonly number[], counting: Counting) =>
  leastOf(weigh({ ...matrix, cells }, counting).scores, ranked);

/** The same number by trying: all matrices one step away, then two, and so on; null beyond the limit. */
function searched(
  matrix: Matrix,
  ranked: readonly number[],
  counting: Counting,
  limit: number,
): number | null {
  const wanted = leastIn(matrix, matrix.cells, ranked, counting);
  let edge: Cells[] = [matrix.cells];
  const seen = new Set([JSON.stringify(matrix.cells)]);
  for (let steps = 1; steps <= limit; steps += 1) {
    const next: Cells[] = [];
    for (const cells of edge) {
      for (const row of ranked) {
        for (const [item, rating] of (cells[row] ?? []).entries()) {
          for (const direction of [1, -1]) {
            const to = stepped(rating, direction);
            if (to === null) continue;
            const changed = cells.with(row, (cells[row] ?? []).with(item, to));
            const key = JSON.stringify(changed);
            if (seen.has(key)) continue;
            seen.add(key);
            if (!isSameSet(leastIn(matrix, changed, ranked, counting), wanted)) return steps;
            next.push(changed);
          }
        }
      }
    }
    edge = next;
  }
  return null;
}

const fewest = (matrix: Matrix, counting: Counting, cap = 20) => {
  const weighed = weigh(matrix, counting);
  const ranked = [...matrix.hypotheses.keys()];
  return fewestSteps(matrix, weighed, ranked, leastOf(weighed.scores, ranked), cap);
};

/** The cells after some moves. */
function moved(matrix: Matrix, moves: ReturnType<typeof fewest>['moves']): Cells {
  return moves.reduce<Cells>((cells, { hypothesis, item, from, to }) => {
    expect(cells[hypothesis]?.[item]).toBe(from);
    return cells.with(hypothesis, (cells[hypothesis] ?? []).with(item, to));
  }, matrix.cells);
}

describe('the fewest steps', () => {
  test('are as many as a search of all ratings finds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyMatrix({ hypotheses: [2, 2], items: [1, 4], cell: anyScaleRating }),
          anyMatrix({ hypotheses: [2, 3], items: [1, 3], cell: fc.constantFrom(null, ...ratings) }),
        ),
        fc.constantFrom<Counting>('weighted', 'count'),
        (matrix, counting) => {
          const limit = 5;
          const ranked = [...matrix.hypotheses.keys()];
          expect(fewest(matrix, counting, limit).steps).toBe(searched(matrix, ranked, counting, limit));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('come with moves that change the set with exactly so many steps, in one direction each', () => {
    fc.assert(
      fc.property(anyMatrix({ hypotheses: [2, 5], items: [1, 8] }), (matrix) => {
        const { steps, moves } = fewest(matrix, 'weighted');
        if (steps === null) return;
        const ranked = [...matrix.hypotheses.keys()];
        const after = moved(matrix, moves);
        expect(
          isSameSet(
            leastIn(matrix, after, ranked, 'weighted'),
            leastIn(matrix, matrix.cells, ranked, 'weighted'),
          ),
        ).toBe(false);
        expect(moves.reduce((sum, move) => sum + move.steps, 0)).toBe(steps);
        for (const move of moves) {
          expect(Math.abs(scale.indexOf(move.to) - scale.indexOf(move.from))).toBe(move.steps);
        }
      }),
    );
  });

  test('from a consistent cell are two before it counts', () => {
    expect(fewest(matrixOf(['C', 'I']), 'count')).toMatchObject({
      steps: 1,
      moves: [{ hypothesis: 1, item: 0, from: 'I', to: 'N', steps: 1 }],
    });
    expect(fewest(matrixOf(['C', 'C']), 'count').steps).toBe(2);
    expect(fewest(matrixOf(['CC', 'CC']), 'count').steps).toBe(3);
  });

  test('end at the cap, which is told', () => {
    const far = matrixOf([Array(30).fill('C').join(' '), Array(30).fill('II').join(' ')]);
    expect(fewest(far, 'count')).toEqual({ steps: null, cap: 20, moves: [] });
    // Each step brings the two one nearer, until they meet.
    expect(fewest(far, 'count', 100).steps).toBe(60);
  });

  test('never lead from or to NA and empty cells', () => {
    expect(fewest(matrixOf(['NA C', 'NA I']), 'count').moves).toEqual([
      { hypothesis: 1, item: 1, from: 'I', to: 'N', steps: 1 },
    ]);
    expect(fewest(matrixOf(['NA', '-']), 'count').steps).toBeNull();
  });
});
