import { describe, expect, test } from 'vitest';
import type { Brief } from '#shared/brief/brief.ts';
import { type Evidence, evidence, makeEvidence, ratings } from '#shared/brief/kinds/evidence.ts';
import {
  columnKey,
  evidenceColumns,
  evidenceOnNoSide,
  sideOf,
  sideRating,
} from '../../../../renderer/features/evidence/evidence-sides.ts';

const rated = (id: string, cells: Record<string, string>): Evidence =>
  evidence.parse({
    ...makeEvidence(id, 'a0'),
    ratings: Object.fromEntries(Object.entries(cells).map(([of, rating]) => [of, { rating, rationale: '' }])),
  });

const byId = (items: readonly Evidence[]): Brief['evidence'] =>
  Object.fromEntries(items.map((item) => [item.id, item]));

describe('the column of an item of evidence', () => {
  test('follows its rating, and neutral stands in none', () => {
    const sides = ratings.map((rating) => sideOf(rated('e', { h: rating }), 'h'));
    expect(sides).toEqual(['supporting', 'supporting', null, 'contradicting', 'contradicting', null]);
    expect(sideOf(rated('e', {}), 'h')).toBeNull();
  });

  test('is the one new evidence was added to', () => {
    expect(sideOf(rated('e', { h: sideRating.supporting }), 'h')).toBe('supporting');
    expect(sideOf(rated('e', { h: sideRating.contradicting }), 'h')).toBe('contradicting');
  });

  test('is missing only where no hypothesis has it on a side', () => {
    const items = [
      rated('e1', { h: 'C' }),
      rated('e2', { h: 'N', i: 'II' }),
      rated('e3', { h: 'N' }),
      rated('e4', {}),
    ];
    const others = evidenceOnNoSide(items, [{ id: 'h' }, { id: 'i' }]);
    expect(others.map((item) => item.id)).toEqual(['e3', 'e4']);
    expect(evidenceOnNoSide(items, [])).toHaveLength(4);
  });
});

describe('the columns of evidence', () => {
  test('hold what is rated so, labelled by the place among all evidence', () => {
    const columns = evidenceColumns(
      byId([
        { ...rated('e2', { h: 'C', i: 'I' }), order: 'a1' },
        { ...rated('e1', { h: 'CC', i: 'NA' }), order: 'a0' },
        { ...rated('e3', { h: 'N' }), order: 'a2' },
      ]),
    );
    const labels = (id: string, side: 'supporting' | 'contradicting') =>
      columns.get(columnKey(id, side))?.map(({ label }) => label);
    expect(labels('h', 'supporting')).toEqual(['E1', 'E2']);
    expect(labels('i', 'contradicting')).toEqual(['E2']);
    expect(labels('h', 'contradicting')).toBeUndefined();
  });

  test('stay the same where an edit concerns another one', () => {
    const untouched = rated('e1', { h: 'C' });
    const edited = { ...rated('e2', { i: 'C' }), order: 'a1' };
    const before = evidenceColumns(byId([untouched, edited])).get(columnKey('h', 'supporting'));
    const after = evidenceColumns(byId([untouched, { ...edited, text: 'A log' }]));
    expect(after.get(columnKey('h', 'supporting'))).toBe(before);
    expect(after.get(columnKey('i', 'supporting'))?.[0]?.item.text).toBe('A log');
  });
});
