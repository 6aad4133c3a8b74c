import { describe, expect, test } from 'vitest';
import { type Evidence, evidence, makeEvidence, ratings } from '#shared/brief/evidence.ts';
import {
  evidenceOnNoSide,
  sideOf,
  sideRating,
} from '../../../../renderer/features/hypotheses/evidence-sides.ts';

const rated = (id: string, cells: Record<string, string>): Evidence =>
  evidence.parse({
    ...makeEvidence(id, 'a0'),
    ratings: Object.fromEntries(Object.entries(cells).map(([of, rating]) => [of, { rating, rationale: '' }])),
  });

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
