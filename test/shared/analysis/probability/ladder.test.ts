import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Band, bandAt, bandOfTerm, termsOfInterval } from '#shared/analysis/probability/ladder.ts';
import { ladders } from '#shared/standards/likelihood.ts';

const icd = ladders['icd-203-row-1'];

/* The yardstick of UK PHIA in whole per cent, with its deliberate gaps. */
const phia = [
  { term: 'remote chance', from: 1, below: 6 },
  { term: 'highly unlikely', from: 10, below: 21 },
  { term: 'unlikely', from: 25, below: 36 },
  { term: 'realistic possibility', from: 40, below: 50 },
  { term: 'likely', from: 55, below: 76 },
  { term: 'highly likely', from: 80, below: 91 },
  { term: 'almost certain', from: 95, below: 100 },
];

describe('the term of a number', () => {
  test.each([
    [5, 2],
    [20, 3],
    [45, 4],
    [55, 5],
    [80, 6],
    [95, 7],
    [99, 7],
    [1, 1],
  ])('%i % belongs to band %i of ICD 203', (percent, band) => {
    expect(bandAt(percent, icd)).toEqual({ kind: 'band', band: icd[band - 1] });
  });

  test.each([0, 100])('%i % is on no ladder', (percent) => {
    expect(bandAt(percent, icd).kind).toBe('gap');
  });

  test('in a gap of PHIA, and at 50, there is none, but two neighbours', () => {
    const between = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const gaps = [
      [6, 9],
      [21, 24],
      [36, 39],
      [50, 54],
      [76, 79],
      [91, 94],
    ] as const;
    const without = between(1, 99).filter((percent) => bandAt(percent, phia).kind === 'gap');
    expect(without).toEqual(gaps.flatMap(([from, to]) => between(from, to)));
    expect(bandAt(52, phia)).toMatchObject({
      below: { term: 'realistic possibility' },
      above: { term: 'likely' },
    });
  });

  test('leads back to its range, whatever case it is written in', () => {
    expect(bandOfTerm('Likely', icd)).toMatchObject({ from: 55, below: 80 });
    expect(bandOfTerm('likely', phia)).toMatchObject({ from: 55, below: 76 });
    expect(bandOfTerm('realistic possibility', icd)).toBeNull();
  });
});

describe('the terms of an interval', () => {
  const named = (low: number, high: number, bands: readonly Band[] = icd) => {
    const { main, bands: reached } = termsOfInterval({ low, high }, bands);
    return [main?.term ?? null, reached.map(({ term }) => term)];
  };

  test('inside one band are its term', () => {
    expect(named(58, 68)).toEqual(['likely', ['likely']]);
    expect(named(55, 80)).toEqual(['likely', ['likely']]);
  });

  test('across bands, the main one holds most of the length; all are named', () => {
    expect(named(20, 55)).toEqual(['unlikely', ['unlikely', 'roughly even chance']]);
    expect(named(50, 90)).toEqual(['likely', ['roughly even chance', 'likely', 'very likely']]);
  });

  test('of two that hold as much, the main one is nearer to 50 %', () => {
    expect(named(40, 50)).toEqual(['roughly even chance', ['unlikely', 'roughly even chance']]);
    expect(named(75, 85)).toEqual(['likely', ['likely', 'very likely']]);
  });

  test('a number alone has the term of its band, and in a gap none', () => {
    expect(named(80, 80)).toEqual(['very likely', ['very likely']]);
    expect(named(52, 52, phia)).toEqual([null, []]);
    expect(named(36, 39, phia)).toEqual([null, []]);
  });

  test('of any likelihood lie within it, the main one among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const { main, bands } = termsOfInterval({ low, high }, icd);
        expect(main && bands.includes(main)).toBe(true);
        expect(bands[0]).toBe(icd.find(({ from, below }) => low >= from && low < below));
      }),
    );
  });
});
