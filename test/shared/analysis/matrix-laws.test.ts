import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseMatrix } from '#shared/analysis/analyse.ts';
import { countings, type MatrixChoice, usualMatrixChoice } from '#shared/analysis/choice.ts';
import { weigh } from '#shared/analysis/inconsistency.ts';
import type { Matrix } from '#shared/analysis/matrix.ts';
import { sentenceText } from '#shared/analysis/sentences/phrases.ts';
import { matrixSentences } from '#shared/analysis/sentences/sentences.ts';
import { anyMatrix } from './any-matrix.ts';

const anyChoice: fc.Arbitrary<MatrixChoice> = fc.record({
  counting: fc.constantFrom(...countings),
  leastCoverage: fc.integer({ min: 0, max: 100 }),
});

/** A matrix with its rows and columns in another order. */
function permuted(matrix: Matrix, rows: readonly number[], columns: readonly number[]): Matrix {
  const pick = <Value>(list: readonly Value[], order: readonly number[]): Value[] =>
    order.flatMap((index) => list.slice(index, index + 1));
  return {
    ...matrix,
    hypotheses: pick(matrix.hypotheses, rows),
    items: pick(matrix.items, columns),
    cells: pick(matrix.cells, rows).map((row) => pick(row, columns)),
  };
}

const shuffled = (length: number) =>
  fc.shuffledSubarray([...Array(length).keys()], { minLength: length, maxLength: length });

test('a hypothesis that is not rated is never among the first', () => {
  fc.assert(
    fc.property(anyMatrix(), anyChoice, (matrix, choice) => {
      const open = {
        ...matrix,
        hypotheses: [...matrix.hypotheses, { id: 'open', label: 'Z', likelihood: null }],
      };
      const cells = [
        ...matrix.cells,
        matrix.items.map((_, item) => (item % 2 === 0 ? null : ('NA' as const))),
      ];
      const { standing } = analyseMatrix({ ...open, cells }, choice);
      expect(standing.ranked).not.toContain(matrix.hypotheses.length);
      expect(standing.least).not.toContain(matrix.hypotheses.length);
    }),
  );
});

test('NA never counts: neither for or against a hypothesis, nor as rated, nor as empty', () => {
  fc.assert(
    fc.property(anyMatrix(), anyChoice, (matrix, choice) => {
      const before = analyseMatrix(matrix, choice).standing;
      const after = analyseMatrix(
        {
          ...matrix,
          items: [
            ...matrix.items,
            { id: 'na', label: 'NA', credibility: 'high', relevance: 'high', sourceIds: [] },
          ],
          cells: matrix.cells.map((row) => [...row, 'NA']),
        },
        choice,
      ).standing;
      const told = ({ hypotheses }: typeof before) =>
        hypotheses.map(({ score, range, coverage }) => [
          score,
          range,
          coverage.rated,
          coverage.empty,
          coverage.share,
        ]);
      expect(told(after)).toEqual(told(before));
      expect([after.ranked, after.least]).toEqual([before.ranked, before.least]);
    }),
  );
});

test('the order of hypotheses and evidence changes no result but its own order', () => {
  fc.assert(
    fc.property(
      anyMatrix({ hypotheses: [2, 5], items: [1, 6] }).chain((matrix) =>
        fc.tuple(fc.constant(matrix), shuffled(matrix.hypotheses.length), shuffled(matrix.items.length)),
      ),
      anyChoice,
      ([matrix, rows, columns], choice) => {
        const before = analyseMatrix(matrix, choice);
        const after = analyseMatrix(permuted(matrix, rows, columns), choice);
        const ids = (found: readonly number[], of: typeof before) =>
          found.map((index) => of.matrix.hypotheses[index]?.id).sort();
        for (const list of ['ranked', 'least', 'notSeparated'] as const) {
          expect(ids(after.standing[list], after)).toEqual(ids(before.standing[list], before));
        }
        expect(after.standing.canEmptyCellsDecide).toBe(before.standing.canEmptyCellsDecide);
        expect(after.robustness?.fewest.steps).toBe(before.robustness?.fewest.steps);
        const carriers = (of: typeof before) =>
          of.robustness?.carriers
            .flatMap(({ items }) => items.map((item) => of.matrix.items[item]?.id))
            .sort();
        expect(carriers(after)).toEqual(carriers(before));
        expect(after.robustness?.flips.length).toBe(before.robustness?.flips.length);
        rows.forEach((row, index) => {
          const [one, other] = [before.standing.hypotheses[row], after.standing.hypotheses[index]];
          expect(other?.score).toBeCloseTo(one?.score ?? -1, 9);
          expect(other?.refutation?.isDecisive).toBe(one?.refutation?.isDecisive);
        });
      },
    ),
  );
});

test('an item that does not discriminate changes no order, whether it is added or left out', () => {
  fc.assert(
    fc.property(anyMatrix({ hypotheses: [2, 5], items: [1, 6] }), anyChoice, (matrix, choice) => {
      const { standing } = analyseMatrix(matrix, { ...choice, leastCoverage: 0 });
      const { scores } = weigh(matrix, choice.counting);
      standing.items.forEach(({ discrimination }, item) => {
        if (discrimination !== 'does-not') return;
        const counts = weigh(matrix, choice.counting).counts;
        const without = scores.map((score, index) => score - (counts[index]?.[item] ?? 0));
        for (const one of standing.ranked) {
          for (const other of standing.ranked) {
            const [gap, before] = [
              (without[one] ?? 0) - (without[other] ?? 0),
              (scores[one] ?? 0) - (scores[other] ?? 0),
            ];
            expect(gap).toBeCloseTo(before, 9);
          }
        }
      });
    }),
  );
});

test('the first that one step would take away are told as one step', () => {
  fc.assert(
    fc.property(anyMatrix({ hypotheses: [2, 5], items: [1, 6] }), (matrix) => {
      const { robustness } = analyseMatrix(matrix, usualMatrixChoice);
      if (!robustness) return;
      expect(robustness.fewest.steps === 1).toBe(robustness.flips.length > 0);
    }),
  );
});

test('any matrix gives sentences that end, name only its cells, and never speak of a winner', () => {
  fc.assert(
    fc.property(anyMatrix(), anyChoice, (matrix, choice) => {
      const rows = new Set(matrix.hypotheses.map(({ id }) => id));
      const columns = new Set(matrix.items.map(({ id }) => id));
      for (const sentence of matrixSentences(analyseMatrix(matrix, choice))) {
        const text = sentenceText(sentence);
        expect(text).toMatch(/^(\p{Lu}|[0-9]).*[.?]$/u);
        expect(text).not.toMatch(/winner|undefined|NaN| {2}|most likely|proved/u);
        for (const { cells } of sentence.phrases) {
          for (const cell of cells) {
            expect(rows.has(cell.hypothesisId) && columns.has(cell.evidenceId)).toBe(true);
          }
        }
      }
    }),
  );
});
