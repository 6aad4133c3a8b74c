import { expect, test } from 'vitest';
import { isLayable, mostColumns, mostPlaces } from '#shared/prose/table-size.ts';

const row = (count: number, columnSpan = 1, rowSpan = 1) =>
  Array.from({ length: count }, () => ({ columnSpan, rowSpan }));

test('a table may have so many columns and places, and no more', () => {
  const rows = mostPlaces / mostColumns;
  expect(isLayable(Array.from({ length: rows }, () => row(mostColumns)))).toBe(true);
  expect(isLayable(Array.from({ length: rows + 1 }, () => row(mostColumns)))).toBe(false);
  expect(isLayable([row(mostColumns + 1)])).toBe(false);
  expect(isLayable([row(1, mostColumns + 1)])).toBe(false);
});

test('cells that reach down count in the rows they reach into', () => {
  expect(isLayable([row(150, 1, 2), row(50)])).toBe(true);
  expect(isLayable([row(150, 1, 2), row(51)])).toBe(false);
  expect(isLayable([row(150, 1, 2), [], row(200)])).toBe(true);
});

test('absurd spans count as one, and cost no time', () => {
  expect(isLayable([row(3, Number.NaN, -1)])).toBe(true);
  expect(isLayable(Array.from({ length: 40_000 }, () => row(2, 100, 1_000_000)))).toBe(false);
});
