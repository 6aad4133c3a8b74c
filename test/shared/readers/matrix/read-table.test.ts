import { describe, expect, test } from 'vitest';
import type { ForeignMatrix } from '#shared/readers/matrix/foreign-matrix.ts';
import { ratingReader } from '#shared/readers/matrix/rating-words.ts';
import { readTable } from '#shared/readers/matrix/read-table.ts';
import type { TableAnswer, TableLie } from '#shared/readers/matrix/table-answer.ts';
import { transposed } from '#shared/readers/matrix/table-shape.ts';

/** A table written down: cells apart by |. */
const table = (...rows: string[]) => rows.map((row) => row.split('|'));

function matrixOf(
  rows: readonly (readonly string[])[],
  lie?: TableLie,
  codes?: TableAnswer['codes'],
): ForeignMatrix {
  const read = readTable(rows, { lie, codes });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const shape = ({ hypotheses, items, cells }: ForeignMatrix) => ({
  hypotheses: hypotheses.map(({ name, statement }) => name || statement),
  items: items.map(({ text }) => text),
  cells: cells.map((row) => row.map((cell) => cell?.rating ?? null)),
});

const expected = {
  hypotheses: ['Accident', 'Purpose'],
  items: ['Mines', 'Denial', 'Storm'],
  cells: [
    ['II', 'CC'],
    ['C', null],
    ['N', 'NA'],
  ],
};

describe('the way a table lies', () => {
  test.each([
    ['its first cell', table('Evidence|Accident|Purpose', 'Mines|II|CC', 'Denial|C|', 'Storm|N|NA')],
    ['labels of hypotheses', table('|H1: Accident|H2: Purpose', 'Mines|II|CC', 'Denial|C|', 'Storm|N|NA')],
    ['labels of items', table('|Accident|Purpose', 'E1. Mines|II|CC', 'E2. Denial|C|', 'E3. Storm|N|NA')],
    [
      'a column that only evidence has',
      table('|Source|Accident|Purpose', 'Mines|x|II|CC', 'Denial|y|C|', 'Storm|z|N|NA'),
    ],
  ])('is known by %s, in either direction', (_, rows) => {
    expect(shape(matrixOf(rows))).toEqual(expected);
    const turned = transposed(rows);
    const [head = []] = turned;
    const named = [[(head[0] ?? '').replace('Evidence', 'Hypotheses'), ...head.slice(1)], ...turned.slice(1)];
    expect(shape(matrixOf(named))).toEqual(expected);
  });

  test('is known by the number of lines if one direction has twice as many', () => {
    const rows = table('|Accident|Purpose', 'Mines|II|CC', 'Denial|C|N', 'Storm|N|NA', 'Fog|I|I');
    expect(matrixOf(rows).items).toHaveLength(4);
    expect(matrixOf(transposed(rows)).items).toHaveLength(4);
  });

  test('is asked for if nothing tells it', () => {
    const rows = table('|Accident|Purpose', 'Mines|II|CC', 'Denial|C|N');
    const read = readTable(rows);
    expect(read).toMatchObject({ ok: false, error: { kind: 'unclear' } });
    expect(matrixOf(rows, 'evidence-in-rows').items[0]?.text).toBe('Mines');
    expect(matrixOf(rows, 'hypotheses-in-rows').items[0]?.text).toBe('Accident');
  });
});

describe('a table of a matrix', () => {
  test('has a title above it, fields beside the ratings, and scores that are left out', () => {
    const read = matrixOf(
      table(
        'Strait, second look',
        '',
        '#|Evidence|Credibility|Relevance|Date|Analyst|A - Accident|B - Purpose|Score',
        '1|Mines|B2|High|2026-11-18|JD|II|CC|4',
        '2|Denial|low|x|yesterday|JD|C||1',
        '|Inconsistency score|||||-2|0|',
        '',
        'Legend: CC is very consistent',
      ),
    );
    expect(read.title).toBe('Strait, second look');
    expect(shape(read)).toMatchObject({ hypotheses: ['Accident', 'Purpose'], items: ['Mines', 'Denial'] });
    expect(read.items).toMatchObject([
      { credibility: 2, relevance: 'high', date: '2026-11-18' },
      { credibility: 4, relevance: null, date: null },
    ]);
    expect(read.doubts.join(' ')).toMatch(/date “yesterday”.*could not be read/);
    expect(read.leftOut.join(' ')).toMatch(/“Analyst”.*“Score”.*Scores that another program.*Legend/);
  });

  test('leaves codes that are not known unrated and says so', () => {
    const rows = table('Evidence|A|B', 'Mines|C|weak', 'Denial|weak|-', 'Storm|I|CC');
    const { cells, doubts } = matrixOf(rows, 'evidence-in-rows', []);
    expect(cells.map((row) => row.map((cell) => cell?.rating ?? null))).toEqual([
      ['C', null],
      [null, null],
      ['I', 'CC'],
    ]);
    expect(doubts).toEqual([
      '“weak” is no rating that is known: E1 against B, E2 against A were left unrated.',
      '“-” is no rating that is known: E2 against B was left unrated.',
    ]);
  });

  test('is none without ratings, and none beyond the limits', () => {
    expect(readTable(table('Town|People', 'Olm|4000', 'Ulm|130000'))).toMatchObject({
      error: { kind: 'no-matrix' },
    });
    expect(readTable([['only words']])).toMatchObject({ error: { kind: 'no-matrix' } });
    const wide = ['Evidence', ...Array.from({ length: 300 }, (_, at) => `H${at}`)];
    expect(readTable([wide, wide.map(() => 'C')])).toMatchObject({ error: { kind: 'too-large' } });
    expect(
      readTable([
        ['Evidence', 'A'],
        ['x'.repeat(40_000), 'C'],
      ]),
    ).toMatchObject({
      error: { kind: 'too-large' },
    });
  });
});

describe('the words for ratings', () => {
  const read = ratingReader(['++', '-']);
  test.each([
    ['CC', ['cc', ' C C ', '++', 'Very consistent', 'very_consistent', 'strongly supports']],
    ['C', ['c', '+', 'Consistent']],
    ['N', ['n', '0', 'neutral']],
    ['I', ['i', '-', '−', 'inconsistent']],
    ['II', ['ii', 'I I', '--', '––', 'Very Inconsistent', 'Ⅱ']],
    ['NA', ['na', 'N/A', 'not applicable']],
    [null, ['', ' ', '?']],
    [undefined, ['x', '3', '+++', 'constructor', '__proto__']],
  ])('read %s', (rating, texts) => {
    for (const text of texts) expect(read(text), text).toBe(rating);
  });
});
