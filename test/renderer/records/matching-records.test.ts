import { expect, test } from 'vitest';
import { matchingRecords } from '#renderer/records/long-list/matching-records.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { makeTag } from '#shared/brief/kinds/tag.ts';

const pilotage = makeTag('t1', 'a0', 'Pilotage, 2026');

const records = [
  { ...makeAssumption('pilot-1', 'a0'), text: 'Lotsen in Søndervær fahren', basis: 'Égalité' },
  {
    ...makeAssumption('b', 'a1'),
    text: 'The pilots sail',
    status: 'with-caveats' as const,
    tagIds: [pilotage.id],
  },
];
const found = (query: string) => [...matchingRecords(records, query, { [pilotage.id]: pilotage })];

test('all words are looked for, in any order, without case and accents', () => {
  expect(found('FAHREN lotsen')).toEqual(['pilot-1']);
  expect(found('egalite')).toEqual(['pilot-1']);
  expect(found('pilots fahren')).toEqual([]);
  expect(found(' ')).toEqual(['pilot-1', 'b']);
});

test('a state is found by its words, an id by nothing', () => {
  expect(found('with caveats')).toEqual(['b']);
  expect(found('pilot-1')).toEqual([]);
});

test('a tag is found by its name', () => {
  expect(found('pilotage 2026')).toEqual(['b']);
  expect(found('t1')).toEqual([]);
});
