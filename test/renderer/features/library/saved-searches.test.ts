import { expect, test } from 'vitest';
import { savedSearch } from '#shared/ipc/contract/saved-search.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { periods, startOfDay } from '../../../../renderer/features/library/period.ts';
import { isShowing, moved, searchOf, shownBy } from '../../../../renderer/features/library/saved-searches.ts';

const monday = new Date(2026, 9, 26, 15).getTime();
const dayMs = 24 * 60 * 60 * 1_000;

const shown = {
  query: 'harbour ',
  sort: 'title' as const,
  filter: {
    ...emptyLibraryFilter,
    statuses: ['draft' as const, 'approved' as const],
    tags: ['Ports'],
  },
};

test('a search that is kept shows the same list again, and is what the program accepts', () => {
  const search = savedSearch.parse(searchOf(shown, monday));
  expect(search.name).toBe('harbour, In draft, Approved, Ports');
  expect(shownBy(search, monday)).toEqual(shown);
  expect(isShowing(shown, search, monday)).toBe(true);
  const reordered = { ...shown, filter: { ...shown.filter, statuses: shown.filter.statuses.toReversed() } };
  expect(isShowing(reordered, search, monday)).toBe(true);
  expect(isShowing({ ...shown, query: 'harbours' }, search, monday)).toBe(false);
  expect(isShowing({ ...shown, filter: { ...shown.filter, isTrash: true } }, search, monday)).toBe(false);
});

test.each(periods)(
  '“$label” is counted from the day on which the search is made again',
  ({ days, label }) => {
    const filter = { ...emptyLibraryFilter, since: startOfDay(monday, days) };
    const search = searchOf({ query: '', sort: 'recent', filter }, monday);
    expect([search.days, search.name]).toEqual([days, label]);
    // Over the end of summer time and far beyond.
    for (const later of [monday + dayMs, monday + 200 * dayMs]) {
      expect(shownBy(search, later).filter.since).toBe(startOfDay(later, days));
    }
  },
);

test('a long search has a name that can be kept', () => {
  const tags = Array.from({ length: 50 }, (_, index) => `A long tag ${index}`);
  const search = searchOf({ query: '', sort: 'recent', filter: { ...emptyLibraryFilter, tags } }, monday);
  expect(savedSearch.safeParse(search).success).toBe(true);
});

test('an entry moves by one place, and stays at either end', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});
