import { describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeRating } from '#shared/brief/kinds/rating.ts';
import { orderKeys } from '#shared/brief/order.ts';
import {
  columnKey,
  evidenceColumns,
  evidenceOnNoSide,
  sideOf,
  sideRating,
} from '#shared/queries/evidence-sides.ts';
import { type Rating, ratings } from '#shared/vocabulary/rating.ts';

type Cells = Readonly<Record<string, Rating>>;

/** A brief with evidence rated so, in the order given. */
function rated(items: Readonly<Record<string, Cells>>): Brief {
  const ids = Object.keys(items);
  const keys = orderKeys(ids.length);
  const cells = Object.entries(items).flatMap(([id, row]) =>
    Object.entries(row).map(([of, rating]) => ({ ...makeRating(id, of), rating })),
  );
  return {
    ...makeBrief('b', '2026-11-18T06:00:00Z'),
    evidence: Object.fromEntries(ids.map((id, index) => [id, makeEvidence(id, keys[index] ?? 'a0')])),
    ratings: Object.fromEntries(cells.map((cell) => [cell.id, cell])),
  };
}

describe('the column of an item of evidence', () => {
  test('follows its rating, and neutral stands in none', () => {
    const sides = ratings.map((rating) => sideOf(rated({ e: { h: rating } }), 'e', 'h'));
    expect(sides).toEqual(['supporting', 'supporting', null, 'contradicting', 'contradicting', null]);
    expect(sideOf(rated({ e: {} }), 'e', 'h')).toBeNull();
  });

  test('is the one new evidence was added to', () => {
    expect(sideOf(rated({ e: { h: sideRating.supporting } }), 'e', 'h')).toBe('supporting');
    expect(sideOf(rated({ e: { h: sideRating.contradicting } }), 'e', 'h')).toBe('contradicting');
  });

  test('is missing only where no hypothesis has it on a side', () => {
    const brief = rated({ e1: { h: 'C' }, e2: { h: 'N', i: 'II' }, e3: { h: 'N' }, e4: {} });
    const hypotheses = { h: makeHypothesis('h', 'a0'), i: makeHypothesis('i', 'a1') };
    const others = evidenceOnNoSide({ ...brief, hypotheses });
    expect(others.map((item) => item.id)).toEqual(['e3', 'e4']);
    expect(evidenceOnNoSide(brief)).toHaveLength(4);
  });

  test('is not moved by what another rater thinks of it', () => {
    const brief = rated({ e: { h: 'C' } });
    const other = { ...makeRating('e', 'h', 'p1'), rating: 'II' as const };
    const both = { ...brief, ratings: { ...brief.ratings, [other.id]: other } };
    expect(sideOf(both, 'e', 'h')).toBe('supporting');
  });
});

describe('the columns of evidence', () => {
  test('hold what is rated so, labelled by the place among all evidence', () => {
    const columns = evidenceColumns(
      rated({ e1: { h: 'CC', i: 'NA' }, e2: { h: 'C', i: 'I' }, e3: { h: 'N' } }),
    );
    const labels = (id: string, side: 'supporting' | 'contradicting') =>
      columns.get(columnKey(id, side))?.map(({ label }) => label);
    expect(labels('h', 'supporting')).toEqual(['E1', 'E2']);
    expect(labels('i', 'contradicting')).toEqual(['E2']);
    expect(labels('h', 'contradicting')).toBeUndefined();
  });

  test('stay the same where an edit concerns another one', () => {
    const brief = rated({ e1: { h: 'C' }, e2: { i: 'C' } });
    const before = evidenceColumns(brief).get(columnKey('h', 'supporting'));
    const [, edited] = Object.values(brief.evidence);
    if (!edited) throw new Error('There is no second item.');
    const after = evidenceColumns({
      ...brief,
      evidence: { ...brief.evidence, [edited.id]: { ...edited, text: 'A log' } },
    });
    expect(after.get(columnKey('h', 'supporting'))).toBe(before);
    expect(after.get(columnKey('i', 'supporting'))?.[0]?.item.text).toBe('A log');
  });
});
