import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameSet, leastOf, weigh } from '#shared/analysis/inconsistency.ts';
import type { Matrix } from '#shared/analysis/matrix.ts';
import {
  itemsOfSource,
  itemsThatCarry,
  singleFlips,
  sourcesThatCarry,
} from '#shared/analysis/robustness/leave-out.ts';
import { stepped } from '#shared/analysis/robustness/steps.ts';
import { anyMatrix, matrixOf } from './any-matrix.ts';

const rankedIn = (matrix: Matrix) => [...matrix.hypotheses.keys()];
const leastIn = (matrix: Matrix) => leastOf(weigh(matrix, 'weighted').scores, rankedIn(matrix));
const ranking = (matrix: Matrix) => ({ ranked: rankedIn(matrix), least: leastIn(matrix) });

const without = (matrix: Matrix, items: readonly number[]): Matrix => ({
  ...matrix,
  items: matrix.items.filter((_, item) => !items.includes(item)),
  cells: matrix.cells.map((row) => row.filter((_, item) => !items.includes(item))),
});

describe('leaving out', () => {
  test('an item, a source or an origin is as if the matrix had been made without it', () => {
    fc.assert(
      fc.property(anyMatrix({ hypotheses: [2, 5], items: [1, 8] }), (matrix) => {
        const weighed = weigh(matrix, 'weighted');
        const { least } = ranking(matrix);
        const carriers = itemsThatCarry(matrix, weighed, ranking(matrix));
        for (const item of matrix.items.keys()) {
          const anew = leastIn(without(matrix, [item]));
          const found = carriers.find(({ items }) => items[0] === item);
          expect(found?.least ?? least).toEqual(anew);
          expect(found === undefined).toBe(isSameSet(anew, least));
        }
        const sources = sourcesThatCarry(matrix, weighed, ranking(matrix));
        for (const id of ['s0', 's1', 's2', 's3']) {
          const anew = leastIn(without(matrix, itemsOfSource(matrix, id)));
          expect(sources.find(({ sourceId }) => sourceId === id)?.least ?? least).toEqual(anew);
        }
      }),
    );
  });

  test('one cell stepped is as if it had been rated so', () => {
    fc.assert(
      fc.property(anyMatrix({ hypotheses: [2, 4], items: [1, 6] }), (matrix) => {
        const { least } = ranking(matrix);
        const flips = singleFlips(matrix, weigh(matrix, 'weighted'), ranking(matrix));
        for (const hypothesis of matrix.hypotheses.keys()) {
          for (const item of matrix.items.keys()) {
            for (const direction of [1, -1] as const) {
              const row = matrix.cells[hypothesis] ?? [];
              const to = stepped(row[item] ?? null, direction);
              const cells = to ? matrix.cells.with(hypothesis, row.with(item, to)) : matrix.cells;
              const found = flips.find(
                (flip) =>
                  flip.hypothesis === hypothesis && flip.item === item && flip.direction === direction,
              );
              expect(found?.least ?? least).toEqual(leastIn({ ...matrix, cells }));
            }
          }
        }
      }),
    );
  });
});

describe('with a source', () => {
  const lineage = [
    { id: 'wire', lineage: { kind: 'own' } },
    { id: 'paper', lineage: { kind: 'relay', of: ['wire'] } },
    { id: 'digest', lineage: { kind: 'sum', of: ['paper', 'other'] } },
  ] as const;
  const matrix = matrixOf(['C C C C', 'I I I C'], {
    items: [
      { sourceIds: ['paper'] },
      { sourceIds: ['digest'] },
      { sourceIds: ['paper', 'witness'] },
      { sourceIds: [] },
    ],
    lineage,
  });

  test('falls what derives from it, but not an item that another source still carries', () => {
    expect(itemsOfSource(matrix, 'wire')).toEqual([0, 1]);
    expect(itemsOfSource(matrix, 'other')).toEqual([1]);
    expect(itemsOfSource(matrix, 'witness')).toEqual([]);
  });

  test('the ranking may fall, and an origin is told from what repeats it', () => {
    const narrow = matrixOf(['C I C', 'I C I'], {
      items: [{ sourceIds: ['paper'] }, {}, { sourceIds: ['digest'] }],
      lineage,
    });
    const found = sourcesThatCarry(narrow, weigh(narrow, 'count'), ranking(narrow));
    expect(found.map(({ sourceId, isOrigin, items, least }) => [sourceId, isOrigin, items, least])).toEqual([
      ['paper', false, [0, 2], [1]],
      ['digest', false, [2], [0, 1]],
      ['wire', true, [0, 2], [1]],
      ['other', true, [2], [0, 1]],
    ]);
  });

  test('a circle of sources falls together', () => {
    const circle = matrixOf(['C', 'I'], {
      items: [{ sourceIds: ['a'] }],
      lineage: [
        { id: 'a', lineage: { kind: 'relay', of: ['b'] } },
        { id: 'b', lineage: { kind: 'relay', of: ['a'] } },
      ],
    });
    expect(itemsOfSource(circle, 'b')).toEqual([0]);
  });
});
