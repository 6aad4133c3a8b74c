import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ladderNames } from '#shared/brief/head.ts';
import {
  countedTerm,
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
