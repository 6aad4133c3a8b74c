import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ladderNames } from '#shared/brief/head.ts';
import {
  countedTerm,
  ladderSources,
  ladders,
  likelihoodTerm,
  likelihoodText,
  neighboursOf,
  termKey,
} from '#shared/standards/likelihood.ts';

const icd = 'icd-203-row-1';
const at = (low: number, high = low) => ({ low, high });

describe('a likelihood as printed', () => {
  test('a number has the range of its term, never a bare midpoint', () => {
    expect(likelihoodText(at(67), icd)).toBe('likely (55–80 %)');
    expect(likelihoodText(at(60), 'phia')).toBe('likely (≈55–≈75 %)');
  });

  test('the interval of an analyst stands beside the range of the ladder, never alone', () => {
    expect(likelihoodText(at(58, 68), icd)).toBe('likely (55–80 %; our estimate 58–68 %)');
    expect(likelihoodText(at(55, 80), icd)).toBe('likely (55–80 %)');
  });

  test('an interval across bands names both, with the range of both', () => {
    expect(likelihoodText(at(20, 55), icd)).toBe('unlikely to roughly even chance (20–55 %)');
    expect(likelihoodText(at(15, 25), icd)).toBe('very unlikely to unlikely (5–45 %; our estimate 15–25 %)');
  });

  test('a number on an edge is shown as a number too', () => {
    expect(likelihoodText(at(55), icd)).toBe('likely (55–80 %; our estimate 55 %)');
    expect(likelihoodText(at(99), icd)).toBe('almost certain (95–99 %; our estimate 99 %)');
  });
});

describe('the gaps of PHIA', () => {
  test('have no term until one of the neighbours is picked', () => {
    expect(likelihoodText(at(52), 'phia')).toBe('52 %');
    expect(likelihoodTerm(at(52), 'phia')).toBe('');
    expect(likelihoodText(at(52), 'phia', 'phia:likely')).toBe('likely (≈55–≈75 %; our estimate 52 %)');
    expect(neighboursOf(at(22), 'phia')?.map(({ term }) => term)).toEqual(['highly unlikely', 'unlikely']);
    expect(neighboursOf(at(60), 'phia')).toBeNull();
  });

  test('from 50 on nothing is a realistic possibility, not even by choice', () => {
    for (const number of [50, 51, 52, 53, 54]) {
      expect(neighboursOf(at(number), 'phia')?.map(({ term }) => term)).toEqual(['likely']);
      expect(likelihoodTerm(at(number), 'phia', 'phia:realistic possibility')).toBe('');
    }
  });

  test('an interval that only touches the ends of two terms lies between them', () => {
    expect(likelihoodText(at(20, 25), 'phia')).toBe('20–25 %');
    expect(neighboursOf(at(20, 25), 'phia')?.map(({ term }) => term)).toEqual([
      'highly unlikely',
      'unlikely',
    ]);
    expect(likelihoodText(at(35, 47), 'phia')).toBe(
      'realistic possibility (≈40–<50 %; our estimate 35–47 %)',
    );
  });

  test('a pick counts only on the ladder it was made on, and only in the gap', () => {
    expect(likelihoodText(at(52), icd, 'phia:likely')).toBe('roughly even chance (45–55 %)');
    expect(likelihoodText(at(60), 'phia', 'phia:highly likely')).toBe('likely (≈55–≈75 %)');
  });

  test.each(ladderNames)(
    'every whole per cent of %s has a term, or neighbours that can be picked',
    (name) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 99 }), (number) => {
          const neighbours = neighboursOf(at(number), name);
          if (neighbours === null) expect(likelihoodTerm(at(number), name)).not.toBe('');
          expect(neighbours).not.toEqual([]);
          for (const rung of neighbours ?? []) {
            expect(likelihoodTerm(at(number), name, termKey(name, rung))).toBe(rung.term);
          }
        }),
      );
    },
  );
});

describe('a whole rung', () => {
  test.each(ladderNames)('reads back as that rung alone on %s, with its range and no estimate', (name) => {
    for (const rung of ladders[name]) {
      expect(likelihoodTerm(rung.whole, name)).toBe(rung.term);
      expect(likelihoodText(rung.whole, name)).toBe(`${rung.term} (${rung.range})`);
    }
  });
});

test('a likelihood counts under the term that holds most of it', () => {
  expect(countedTerm(at(15, 50), icd, null)).toBe('unlikely');
  expect(countedTerm(at(52), 'phia', null)).toBeNull();
  expect(countedTerm(at(52), 'phia', 'phia:likely')).toBe('likely');
});

describe('other ladders', () => {
  const termsAt = (ladder: (typeof ladderNames)[number], ...numbers: number[]) =>
    numbers.map((number) => likelihoodTerm(at(number), ladder));

  test('NATO: below 10 is highly unlikely, 90 is still likely', () => {
    expect(termsAt('nato', 9, 10, 39, 40, 59, 60, 90, 91)).toEqual([
      'highly unlikely',
      'unlikely',
      'unlikely',
      'even chance',
      'even chance',
      'likely',
      'likely',
      'highly likely',
    ]);
    expect(likelihoodText(at(5), 'nato')).toBe('highly unlikely (1–<10 %)');
    expect(likelihoodText(at(95), 'nato')).toBe('highly likely (>90–99 %)');
  });

  test('Canada: whole per cents follow each other, and no interval falls between two terms', () => {
    expect(termsAt('canada', 9, 10, 24, 25, 39, 40, 59, 60, 74, 75, 89, 90)).toEqual([
      'almost no chance',
      'very unlikely',
      'very unlikely',
      'unlikely',
      'unlikely',
      'roughly even',
      'roughly even',
      'likely',
      'likely',
      'very likely',
      'very likely',
      'almost certainly',
    ]);
    expect(likelihoodText(at(60, 74), 'canada')).toBe('likely (60–74 %)');
    expect(likelihoodTerm(at(9, 10), 'canada')).toBe('almost no chance');
  });

  test('IPCC: of ranges that lie in each other, the narrowest is reported', () => {
    expect(termsAt('ipcc', 1, 2, 10, 11, 32, 33, 66, 67, 89, 90, 98, 99)).toEqual([
      'exceptionally unlikely',
      'very unlikely',
      'very unlikely',
      'unlikely',
      'unlikely',
      'about as likely as not',
      'about as likely as not',
      'likely',
      'likely',
      'very likely',
      'very likely',
      'virtually certain',
    ]);
    expect(likelihoodText(at(95), 'ipcc')).toBe('very likely (90–100 %)');
    expect(likelihoodText(at(70, 95), 'ipcc')).toBe('likely (66–100 %; our estimate 70–95 %)');
    expect(likelihoodText(at(92, 97), 'ipcc')).toBe('very likely (90–100 %; our estimate 92–97 %)');
    expect(likelihoodText(at(20, 50), 'ipcc')).toBe(
      'unlikely to about as likely as not (0–66 %; our estimate 20–50 %)',
    );
  });

  test.each(ladderNames)('%s has a source, which says where the numbers are not checked', (name) => {
    expect(ladderSources[name]).not.toBe('');
    expect(ladderSources[name].includes('not checked by us')).toBe(name === 'nato' || name === 'canada');
  });

  test.each(ladderNames)('every interval of %s has a term, or lies in a gap that is offered', (name) => {
    const ends = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(ends, ([one, other]) => {
        const value = at(Math.min(one, other), Math.max(one, other));
        if (name === 'phia') return;
        expect(neighboursOf(value, name)).toBeNull();
        expect(likelihoodTerm(value, name)).not.toBe('');
      }),
    );
  });
});
