import { describe, expect, test } from 'vitest';
import { readMatrixJson } from '#shared/readers/matrix/json-matrix.ts';

function matrixOf(value: unknown) {
  const read = readMatrixJson(value);
  if (!read.ok) throw new Error(read.error.message);
  const { hypotheses, items, cells, ...rest } = read.value;
  return {
    ...rest,
    hypotheses: hypotheses.map(({ name, statement }) => name || statement),
    items: items.map(({ text }) => text),
    cells: cells.map((row) => row.map((cell) => cell?.rating ?? null)),
  };
}

const expected = {
  hypotheses: ['Accident', 'Purpose'],
  items: ['Mines', 'Denial', 'Storm'],
  cells: [
    ['II', 'CC'],
    ['C', null],
    [null, 'NA'],
  ],
};

const hypotheses = [
  { id: 'h-1', title: 'Accident' },
  { id: 'h-2', title: 'Purpose' },
];
const evidence = [
  { id: 'e-1', description: 'Mines' },
  { id: 'e-2', description: 'Denial' },
  { id: 'e-3', description: 'Storm' },
];
const cell = (evidenceId: string, hypothesisId: string, rating: string) => ({
  evidenceId,
  hypothesisId,
  rating,
});

describe('JSON of other programs', () => {
  test.each([
    [
      'a list of ratings',
      {
        hypotheses,
        evidence,
        ratings: [
          cell('e-1', 'h-1', 'II'),
          cell('e-1', 'h-2', 'CC'),
          cell('e-2', 'h-1', 'C'),
          cell('e-3', 'h-2', 'N/A'),
        ],
      },
    ],
    [
      'names of two ids',
      { hypotheses, evidence, matrix: { 'e-1_h-1': 'II', 'h-2|e-1': 'CC', 'e-2-h-1': 'C', 'e-3:h-2': 'NA' } },
    ],
    [
      'a table in a table',
      {
        hypotheses,
        evidence,
        matrix: { 'e-1': { 'h-1': '--', 'h-2': '++' }, 'e-2': { 'h-1': '+' }, 'e-3': { 'h-2': 'na' } },
      },
    ],
    [
      'rows of an item',
      {
        hypotheses,
        evidence,
        matrix: [
          ['II', 'CC'],
          ['C', ''],
          [null, 'NA'],
        ],
      },
    ],
    [
      'rows of a hypothesis',
      {
        hypotheses,
        evidence,
        matrix: [
          ['II', 'C', ''],
          ['CC', '', 'NA'],
        ],
      },
    ],
    [
      'ratings within evidence, in a project',
      {
        project: {
          hypotheses: ['Accident', 'Purpose'],
          evidence: [
            { text: 'Mines', ratings: { H1: 'II', H2: 'CC' } },
            { text: 'Denial', ratings: { H1: 'C' } },
            { text: 'Storm', ratings: [{ hypothesis: 'Purpose', value: 'not applicable' }] },
          ],
        },
      },
    ],
  ])('is read with %s', (_, value) => {
    expect(matrixOf(value)).toMatchObject({ ...expected, doubts: [] });
  });

  test('of Open Synthesis is read as its first board, with what people rated differently left open', () => {
    const fields = (model: string, pk: number, given: object) => ({
      model: `openach.${model}`,
      pk,
      fields: given,
    });
    const rated = (on: number, against: number, user: number, value: number) =>
      fields('evaluation', on * 100 + against * 10 + user, {
        board: 1,
        evidence: on,
        hypothesis: against,
        user,
        value,
      });
    const read = matrixOf([
      fields('board', 1, { board_title: 'Strait' }),
      fields('hypothesis', 7, { board: 1, hypothesis_text: 'Accident' }),
      fields('hypothesis', 8, { board: 1, hypothesis_text: 'Purpose' }),
      fields('hypothesis', 9, { board: 2, hypothesis_text: 'Elsewhere' }),
      fields('evidence', 7, { board: 1, evidence_desc: 'Mines', event_date: '2026-11-18' }),
      fields('evidence', 4, { board: 1, evidence_desc: 'Denial' }),
      rated(7, 7, 1, 1),
      rated(7, 7, 2, 1),
      rated(7, 8, 1, 5),
      rated(4, 8, 1, 4),
      rated(4, 8, 2, 2),
      rated(4, 7, 1, 0),
    ]);
    expect(read).toMatchObject({
      title: 'Strait',
      hypotheses: ['Accident', 'Purpose'],
      items: ['Mines', 'Denial'],
    });
    expect(read.cells).toEqual([
      ['II', 'CC'],
      ['NA', null],
    ]);
    expect(read.doubts.join(' ')).toContain('E2 against B (C, I)');
    expect(read.leftOut.join(' ')).toContain('The other board in the file');
  });

  test('is none without both lists, and none beyond the limits', () => {
    for (const value of [null, 3, [], {}, { hypotheses }, { evidence }, { hypotheses: 'x', evidence: 'y' }])
      expect(readMatrixJson(value)).toMatchObject({ ok: false, error: { kind: 'no-matrix' } });
    const many = Array.from({ length: 9_000 }, () => 'x');
    expect(readMatrixJson({ hypotheses: ['a'], evidence: many })).toMatchObject({
      error: { kind: 'too-large' },
    });
  });

  test('with odd members never throws', () => {
    const odd = { hypotheses: [null, 3, { constructor: 1 }], evidence: [[], { toString: 'x' }], ratings: 7 };
    expect(
      matrixOf(odd)
        .cells.flat()
        .every((rating) => rating === null),
    ).toBe(true);
    expect(matrixOf({ ...odd, ratings: [null, 5, [], { evidence: 0, hypothesis: {} }] }).cells).toHaveLength(
      2,
    );
    expect(matrixOf({ ...odd, matrix: { constructor: 'C', __proto__: 'x' } }).cells).toHaveLength(2);
  });
});
