import { expect, test } from 'vitest';
import { ratings } from '#shared/brief/kinds/rating.ts';
import * as names from '#shared/publication/names.ts';

test('every printed name is said, in sentence case, once in its list', () => {
  const { ratingNames, ...lists } = names;
  for (const list of Object.values(lists)) {
    const printed = Object.values(list);
    expect(new Set(printed).size).toBe(printed.length);
    for (const name of printed) expect(name).toMatch(/^[A-Z][a-z ]+$/);
  }
  expect(Object.keys(ratingNames)).toEqual([...ratings]);
});
