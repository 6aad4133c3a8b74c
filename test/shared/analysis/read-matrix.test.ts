import { describe, expect, test } from 'vitest';
import { briefOfRecords } from '#resources/samples/records.ts';
import { analyseMatrix } from '#shared/analysis/analyse.ts';
import { usualMatrixChoice } from '#shared/analysis/choice.ts';
import { gradeOfCredibility, ratersOf, readMatrix } from '#shared/analysis/matrix.ts';
import { sentenceText } from '#shared/analysis/sentences/phrases.ts';
import { matrixSentences } from '#shared/analysis/sentences/sentences.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makePerson } from '#shared/brief/kinds/person.ts';
import { makeRating } from '#shared/brief/kinds/rating.ts';
import { orderKeys } from '#shared/brief/order.ts';
import type { Rating } from '#shared/vocabulary/rating.ts';

const cell = (item: string, hypothesis: string, rating: Rating, rater: string | null = null) => ({
  ...makeRating(item, hypothesis, rater),
  rating,
});

function briefOf(cells: readonly ReturnType<typeof cell>[], more: Partial<Brief> = {}): Brief {
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  return briefOfRecords({
    ...makeBrief('b', '2026-11-18T06:00:00Z'),
    hypotheses: byId([
      { ...makeHypothesis('h2', 'a2'), statement: 'They turn back' },
      { ...makeHypothesis('h1', 'a1'), name: 'Toll' },
      makeHypothesis('h3', 'a3'),
    ]),
    evidence: byId([
      { ...makeEvidence('e1', 'a1'), text: 'A tariff is printed', credibility: 2, relevance: 'high' },
      makeEvidence('e2', 'a2'),
      { ...makeEvidence('e3', 'a3'), text: 'The roster is short', credibility: 6 },
    ]),
    people: byId([makePerson('p1', 'a1', 'K. Ardent')]),
    ratings: byId(cells),
    ...more,
  });
}

describe('the matrix of a brief', () => {
  test('has the hypotheses in order against the evidence in order, with the labels of the page', () => {
    const matrix = readMatrix(
      briefOf([cell('e1', 'h1', 'CC'), cell('e3', 'h2', 'I'), cell('e3', 'h1', 'NA')]),
    );
    expect(matrix.hypotheses.map(({ id, label }) => [id, label])).toEqual([
      ['h1', 'A'],
      ['h2', 'B'],
    ]);
    expect(
      matrix.items.map(({ id, label, credibility, relevance }) => [id, label, credibility, relevance]),
    ).toEqual([
      ['e1', 'E1', 'high', 'high'],
      ['e3', 'E3', null, null],
    ]);
    expect(matrix.cells).toEqual([
      ['CC', 'NA'],
      [null, 'I'],
    ]);
  });

  test('holds what has no words yet as soon as it is rated', () => {
    const matrix = readMatrix(briefOf([cell('e2', 'h3', 'II')]));
    expect(matrix.cells).toEqual([
      [null, null, null],
      [null, null, null],
      [null, 'II', null],
    ]);
  });

  test('is one for each rater, and theirs never count in the brief’s own', () => {
    const brief = briefOf([cell('e1', 'h1', 'C'), cell('e1', 'h1', 'II', 'p1'), cell('e3', 'h1', 'N', 'p1')]);
    expect(ratersOf(brief)).toEqual([null, 'p1']);
    expect(readMatrix(brief).cells[0]).toEqual(['C', null]);
    expect(readMatrix(brief, 'p1').cells[0]).toEqual(['II', 'N']);
    expect(readMatrix(brief, 'somebody').cells[0]).toEqual([null, null]);
  });

  test('takes the first by order if an odd merge left two ratings of one cell', () => {
    const [first, second] = [cell('e1', 'h1', 'C'), cell('e1', 'h1', 'II')];
    const twice = [{ ...second, id: 'r9', order: 'a9' }, first, { ...second, id: 'r5', order: 'a5' }];
    expect(readMatrix(briefOf(twice as (typeof first)[])).cells[0]?.[0]).toBe('C');
  });
});

/** A brief with so many hypotheses and items, each hypothesis rated alike on the first item. */
function largeBrief(hypotheses: number, items: number): Brief {
  const named = <Item extends object>(count: number, make: (index: number, order: string) => Item) =>
    Object.fromEntries(
      orderKeys(count).map((order, index) => {
        const item = make(index, order);
        return [Reflect.get(item, 'id'), item];
      }),
    );
  return {
    ...briefOf([]),
    hypotheses: named(hypotheses, (at, order) => ({ ...makeHypothesis(`h${at}`, order), statement: 'So' })),
    evidence: named(items, (at, order) => ({ ...makeEvidence(`e${at}`, order), text: 'Seen' })),
    ratings: named(hypotheses, (at) => cell('e0', `h${at}`, 'I')),
  };
}

test.each([
  [20_000, 20_000],
  [501, 1],
  [2, 50_001],
])('a foreign brief of %i hypotheses and %i items is not compared, and says why', (hypotheses, items) => {
  const matrix = readMatrix(largeBrief(hypotheses, items));
  expect(matrix.hypotheses).toHaveLength(hypotheses);
  const told = matrixSentences(analyseMatrix(matrix, usualMatrixChoice)).map(sentenceText);
  expect(told).toEqual([
    'There is no ranking yet: at most 500 hypotheses and 100,000 cells are compared. Split the question, or delete what does not matter.',
  ]);
});

test('the largest matrix that is compared is compared whole', () => {
  const matrix = readMatrix(largeBrief(500, 200));
  expect(matrix.items).toHaveLength(200);
  expect(matrix.isTooLarge).toBeUndefined();
});

test('credibility 1 and 2 weigh high, 3 medium, 4 and 5 low; 6 is no judgment, like none', () => {
  expect([1, 2, 3, 4, 5, 6, null].map(gradeOfCredibility)).toEqual([
    'high',
    'high',
    'medium',
    'low',
    'low',
    null,
    null,
  ]);
});
