import { newId } from '#shared/brief/new-id.ts';
import type { SavedSearch } from '#shared/ipc/contract/saved-search.ts';
import { briefStatusNames } from '#shared/vocabulary/status.ts';
import type { LibraryState } from './library-store.ts';
import { daysSince, periods, startOfDay } from './period.ts';

/* Searches of the library that are kept by name. A period is kept as days, so that "Today" is always today. */

type Shown = Pick<LibraryState, 'query' | 'filter' | 'sort'>;

/** What the list shows now as a search that can be kept. `now` is in milliseconds; `nameOf` names a collection. */
export function searchOf(
  { query, filter, sort }: Shown,
  now: number,
  nameOf: (collectionId: string) => string = () => '',
): SavedSearch {
  const { since, isTrash: _, ...kept } = filter;
  const days = since === null ? null : daysSince(since, now);
  const search = { id: newId(), name: '', query, filter: kept, days, sort };
  return { ...search, name: suggestedName(search, nameOf) };
}

/** What the list shows for a kept search. */
export function shownBy({ query, filter, days, sort }: SavedSearch, now: number): Shown {
  return {
    query,
    sort,
    filter: { ...filter, since: days === null ? null : startOfDay(now, days), isTrash: false },
  };
}

/** Whether the list shows just what a search asks for, in whatever order. */
export function isShowing(state: Shown, search: SavedSearch, now: number): boolean {
  const wanted = shownBy(search, now);
  return state.query === wanted.query && isSameFilter(state.filter, wanted.filter);
}

function isSameFilter(one: Shown['filter'], other: Shown['filter']): boolean {
  const sorted = (filter: Shown['filter']) =>
    JSON.stringify([
      ...[
        filter.statuses,
        filter.tags,
        filter.regions,
        filter.entities,
        filter.confidences,
        filter.collections,
      ].map((list) => list.toSorted()),
      filter.since,
      filter.isTrash,
    ]);
  return sorted(one) === sorted(other);
}

const longestName = 200;

/** What a search looks for, in words. */
function suggestedName(
  { query, filter, days }: Omit<SavedSearch, 'id' | 'name' | 'sort'>,
  nameOf: (collectionId: string) => string,
): string {
  const parts = [
    query.trim(),
    ...filter.collections.map(nameOf),
    ...filter.statuses.map((status) => briefStatusNames[status]),
    ...filter.tags,
    ...filter.regions,
    ...filter.entities,
    ...filter.confidences.map((level) => `${level} confidence`),
    days === null ? '' : (periods.find((period) => period.days === days)?.label ?? `${days} days`),
  ];
  return parts
    .filter((part) => part !== '')
    .join(', ')
    .slice(0, longestName);
}

/** A list with one entry moved up or down by one place; as it was at either end. */
export function moved<Item>(list: readonly Item[], from: number, by: 1 | -1): Item[] {
  const [item] = list.slice(from, from + 1);
  const to = from + by;
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
