import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '#shared/readers/matrix/read-table.ts';
import { questionLimits, type TableAnswer } from '#shared/readers/matrix/table-answer.ts';
import { transposed } from '#shared/readers/matrix/table-shape.ts';
import { ratings } from '#shared/vocabulary/rating.ts';

/** A table written down: cells apart by |. */
const table = (...rows: string[]) => rows.map((row) => row.split('|'));

function askedOf(rows: readonly (readonly string[])[], given: TableAnswer = {}) {
  const read = readTable(rows, given);
  return read.ok ? null : (read.error.question ?? null);
}

function ratingsOf(rows: readonly (readonly string[])[], given: TableAnswer) {
  const read = readTable(rows, given);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.cells.map((row) => row.map((cell) => cell?.rating ?? null));
}

const unclear = table('|Accident|Purpose', 'Mines|II|CC', 'Denial|C|N');

describe('a table that could lie either way', () => {
  test('is asked about with its first cells, evidence in rows as the likelier way', () => {
    expect(askedOf(unclear)).toEqual({
      sample: unclear,
      rows: 3,
      columns: 3,
      lie: 'evidence-in-rows',
      isLieSure: false,
      isMatrixSure: true,
      hasRatings: true,
      codes: [],
    });
  });

  test('more likely has evidence where there are more lines', () => {
    const wide = table('|Mines|Denial|Storm', 'Accident|II|C|N', 'Purpose|CC|N|I');
    expect(askedOf(wide)).toMatchObject({ lie: 'hypotheses-in-rows', isLieSure: false });
    expect(askedOf(transposed(wide))).toMatchObject({ lie: 'evidence-in-rows', isLieSure: false });
  });

  test('is shown with no more than its first cells, each cut to what is read at a glance', () => {
    const long = 'x'.repeat(300);
    const rows = [
      ['', ...Array.from({ length: 9 }, () => long)],
      ...Array.from({ length: 9 }, () => [long, ...Array.from({ length: 9 }, () => 'C')]),
    ];
    const { sample, rows: count } = askedOf(rows) ?? { sample: [], rows: 0 };
    expect(count).toBe(10);
    expect(sample).toHaveLength(questionLimits.rows);
    expect(Math.max(...sample.map((row) => row.length))).toBe(questionLimits.columns);
    expect(Math.max(...sample.flat().map((cell) => cell.length))).toBe(questionLimits.cellCharacters);
  });
});

describe('a table that may be no matrix', () => {
  const grades = table('Name|Grade', 'Anna|C', 'Ben|N', 'Cem|I');

  test('is asked about if it has a single column of letters and names nothing of a matrix', () => {
    expect(askedOf(grades)).toMatchObject({ isMatrixSure: false, hasRatings: true, isLieSure: true });
    expect(readTable(grades, { isMatrix: false })).toMatchObject({ ok: false, error: { kind: 'no-matrix' } });
    expect(ratingsOf(grades, { isMatrix: true })).toEqual([['C'], ['N'], ['I']]);
  });

  test('is not asked about if it says what it is, or holds no letters at all', () => {
    expect(askedOf(table('Evidence|Accident', 'Mines|C', 'Denial|N'))).toBeNull();
    expect(askedOf(table('Town|People', 'Olm|4000', 'Ulm|130000'))).toBeNull();
  });
});

describe('signs that nobody knows', () => {
  const mixed = table('Evidence|Accident|Purpose', 'Mines|C|S', 'Denial|S|x', 'Storm|I|II', 'Fog|CC|N');

  test('are asked about if they stand in two cells or more', () => {
    expect(askedOf(mixed)?.codes).toEqual([{ code: 'S', cells: 2 }]);
    expect(askedOf(mixed, { codes: [] })).toBeNull();
  });

  test('become what was said, in every cell of a hypothesis and in no other', () => {
    const rows = table('Evidence|Credibility|Accident|Purpose', 'S|H|S|H', 'Fog|L|H|S', 'Storm|H|C|I');
    const codes = [
      { code: 'S', rating: 'CC' },
      { code: 'H', rating: 'II' },
    ] as const;
    const read = readTable(rows, { codes });
    expect(read.ok && read.value.items.map(({ text, credibility }) => [text, credibility])).toEqual([
      ['S', 2],
      ['Fog', 4],
      ['Storm', 2],
    ]);
    expect(ratingsOf(rows, { codes })).toEqual([
      ['CC', 'II'],
      ['II', 'CC'],
      ['C', 'I'],
    ]);
  });

  test('are asked about where no rating is known, if the table says that it is a matrix', () => {
    const rows = table('Evidence|Accident|Purpose', 'Mines|2|-2', 'Denial|1|2', 'Storm|-2|1');
    expect(askedOf(rows)).toMatchObject({ hasRatings: false, isMatrixSure: false, lie: 'evidence-in-rows' });
    expect(askedOf(rows)?.codes.map(({ code }) => code)).toEqual(['-2', '1', '2']);
    expect(askedOf(table('Town|May|June', 'Olm|2|-2', 'Ulm|1|2', 'Elm|-2|1'))).toBeNull();
    const codes = [
      { code: '2', rating: 'CC' },
      { code: '1', rating: 'C' },
      { code: '-2', rating: 'II' },
    ] as const;
    expect(ratingsOf(rows, { isMatrix: true, codes })).toEqual([
      ['CC', 'II'],
      ['C', 'CC'],
      ['II', 'C'],
    ]);
  });
});

test('texts of hypotheses below the head do not hide ratings that are known', () => {
  const rows = table(
    'Evidence|A|B',
    'Name|Ice|Fog',
    'Statement|It froze|It is fog',
    'Mines|CC|I',
    'Denial|I|CC',
  );
  expect(askedOf(rows)).toBeNull();
  expect(ratingsOf(rows, {})).toEqual([
    ['CC', 'I'],
    ['I', 'CC'],
  ]);
});

test('whatever a table holds, a whole answer is not asked again, and no answer loses a known rating', () => {
  const cell = fc.oneof(
    fc.constantFrom(...ratings, '', 'S', 'W', '-', 'Evidence', 'H1: x', 'Source', 'constructor'),
    fc.string({ maxLength: 5 }),
  );
  const rows = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
    );
  fc.assert(
    fc.property(rows, fc.constantFrom('evidence-in-rows', 'hypotheses-in-rows'), (cells, lie) => {
      const asked = askedOf(cells);
      const codes = (asked?.codes ?? []).map(({ code }) => ({ code, rating: 'N' as const }));
      expect(askedOf(cells, { isMatrix: true, lie, codes })).toBeNull();
      const read = readTable(cells, { isMatrix: true, lie, codes });
      const unread = readTable(cells, { isMatrix: true, lie, codes: [] });
      const count = (of: typeof read) => (of.ok ? of.value.cells.flat().filter(Boolean).length : 0);
      expect(count(read)).toBeGreaterThanOrEqual(count(unread));
    }),
    { numRuns: 300 },
  );
});
