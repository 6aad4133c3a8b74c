import fc from 'fast-check';
import type { LineageNode } from '#shared/analysis/lineage.ts';
import type { Matrix, MatrixItem } from '#shared/analysis/matrix.ts';
import { type Grade, grades } from '#shared/vocabulary/grade.ts';
import { hypothesisLabelAt } from '#shared/vocabulary/hypothesis-label.ts';
import { type Rating, ratings } from '#shared/vocabulary/rating.ts';

type Cells = readonly (readonly (Rating | null)[])[];

interface Given {
  readonly items?: readonly Partial<MatrixItem>[];
  readonly lineage?: readonly LineageNode[];
}

/** A matrix of cells, one row for each hypothesis; items weigh 1 unless more is given of them. */
export function matrixOfCells(cells: Cells, { items = [], lineage = [] }: Given = {}): Matrix {
  const columns = Math.max(0, ...cells.map((row) => row.length), items.length);
  return {
    hypotheses: cells.map((_, index) => ({
      id: `h${index}`,
      label: hypothesisLabelAt(index, 'letters'),
      likelihood: null,
    })),
    items: Array.from({ length: columns }, (_, index) => ({
      id: `e${index}`,
      label: `E${index + 1}`,
      credibility: null,
      relevance: null,
      sourceIds: [],
      ...items[index],
    })),
    cells,
    lineage,
    sourceNames: new Map(),
  };
}

/** A matrix written down: one line for each hypothesis, `-` for an empty cell. */
export function matrixOf(rows: readonly string[], given: Given = {}): Matrix {
  const read = (word: string): Rating | null => {
    if (word === '-') return null;
    const found = ratings.find((rating) => rating === word);
    if (!found) throw new Error(`There is no rating ${word}.`);
    return found;
  };
  return matrixOfCells(
    rows.map((row) => row.split(' ').map(read)),
    given,
  );
}

const anyGrade: fc.Arbitrary<Grade | null> = fc.constantFrom(null, ...grades);

/** Any small matrix; `cell` says what may stand in a cell. */
export function anyMatrix(
  options: {
    readonly hypotheses?: readonly [number, number];
    readonly items?: readonly [number, number];
    readonly cell?: fc.Arbitrary<Rating | null>;
  } = {},
): fc.Arbitrary<Matrix> {
  const [leastRows, mostRows] = options.hypotheses ?? [1, 5];
  const [leastItems, mostItems] = options.items ?? [0, 8];
  const cell = options.cell ?? fc.constantFrom(null, ...ratings);
  return fc
    .tuple(fc.integer({ min: leastRows, max: mostRows }), fc.integer({ min: leastItems, max: mostItems }))
    .chain(([rows, columns]) =>
      fc.record({
        cells: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
        items: fc.array(
          fc.record({
            credibility: anyGrade,
            relevance: anyGrade,
            sourceIds: fc.uniqueArray(fc.constantFrom('s0', 's1', 's2', 's3'), { maxLength: 2 }),
          }),
          { minLength: columns, maxLength: columns },
        ),
        parents: fc.array(fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }), {
          minLength: 4,
          maxLength: 4,
        }),
      }),
    )
    .map(({ cells, items, parents }) =>
      matrixOfCells(cells, {
        items,
        lineage: parents.map((of, index) => ({
          id: `s${index}`,
          lineage: of.length === 0 ? { kind: 'own' } : { kind: 'sum', of: of.map((parent) => `s${parent}`) },
        })),
      }),
    );
}

/** Every cell rated on the scale. */
export const anyScaleRating: fc.Arbitrary<Rating> = fc.constantFrom('CC', 'C', 'N', 'I', 'II');
