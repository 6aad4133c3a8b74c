import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Brief, brief as briefSchema, makeBrief } from '#shared/brief/brief.ts';
import { newId } from '#shared/brief/ids.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { matrixAddition } from '#shared/commands/matrix-addition.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { briefOfMatrix } from '#shared/readers/matrix/brief-of-matrix.ts';
import { readTable } from '#shared/readers/matrix/read-table.ts';
import { anyMatrixBrief, matrixContent } from '../../fixtures/any-matrix-brief.ts';

const empty = makeBrief('another-brief-000', '2026-11-18T08:00:00Z');

function applied(brief: Brief, call: CommandCall) {
  const done = applyCall(brief, call);
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

/** A brief of a table written down: cells apart by |. */
function briefOf(...rows: string[]): Brief {
  const read = readTable(rows.map((row) => row.split('|')));
  if (!read.ok) throw new Error(read.error.message);
  return briefOfMatrix(read.value, { newId, now: '2026-11-30T09:00:00Z' }, 'csv').brief;
}

const ratingsIn = (brief: Brief) =>
  matrixContent(brief).cells.map((row) => row.map((cell) => cell?.rating ?? null));

describe('the matrix of another brief', () => {
  test('comes into an empty brief whole, and one undo takes it back', () => {
    fc.assert(
      fc.property(anyMatrixBrief, (given) => {
        const { call } = matrixAddition(empty, given);
        if (!call) throw new Error('nothing was added');
        const { brief, inverse } = applied(empty, call);
        expect(matrixContent(brief)).toEqual(matrixContent(given));
        expect(briefSchema.safeParse(brief).success).toBe(true);
        expect(applied(brief, inverse).brief).toEqual(empty);
      }),
      { numRuns: 50 },
    );
  });

  test('adds nothing a second time', () => {
    fc.assert(
      fc.property(anyMatrixBrief, (given) => {
        const isWorded = [...Object.values(given.evidence), ...Object.values(given.hypotheses)].every((one) =>
          ('text' in one ? one.text : one.statement || one.name).trim(),
        );
        fc.pre(Boolean(isWorded));
        const { call } = matrixAddition(empty, given);
        const brief = call ? applied(empty, call).brief : empty;
        expect(matrixAddition(brief, given)).toMatchObject({ call: null, kept: 0 });
      }),
      { numRuns: 50 },
    );
  });

  test('joins what has the same words, keeps what is rated, and fills what is not', () => {
    const brief = briefOf('Evidence|A: Accident|B: Purpose', 'Mines|II|', 'Denial|C|N', 'Fog|I|I');
    const given = briefOf('Evidence|A: purpose |B: Weather|C:  Accident', 'Storm|I|C|N', 'mines|CC|N|I');
    const addition = matrixAddition(brief, given);
    expect(addition).toMatchObject({
      added: { hypotheses: 1, evidence: 1, ratings: 5 },
      matched: 3,
      kept: 1,
    });
    if (!addition.call) throw new Error('nothing was added');
    const { brief: joined } = applied(brief, addition.call);
    expect(matrixContent(joined).hypotheses.map(({ statement }) => statement)).toEqual([
      'Accident',
      'Purpose',
      'Weather',
    ]);
    expect(matrixContent(joined).items.map(({ text }) => text)).toEqual(['Mines', 'Denial', 'Fog', 'Storm']);
    expect(ratingsIn(joined)).toEqual([
      ['II', 'CC', 'N'],
      ['C', 'N', null],
      ['I', 'I', null],
      ['N', 'I', 'C'],
    ]);
  });
});
