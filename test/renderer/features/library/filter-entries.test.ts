import { describe, expect, test } from 'vitest';
import type { LibraryFilter } from '#shared/ipc/contract/library.ts';
import {
  confidenceEntries,
  nameEntries,
  sinceEntries,
  statusEntries,
  toggled,
} from '../../../../renderer/features/library/filter-entries.ts';
import type { MenuEntry } from '../../../../renderer/ui/Menu/menu-entry.ts';

const everything: LibraryFilter = {
  statuses: [],
  regions: [],
  confidences: [],
  tags: [],
  entities: [],
  collections: [],
  since: null,
  isTrash: false,
};

/* What a filter becomes when an entry of a menu is chosen. */
function choose(
  label: string,
  filter: LibraryFilter,
  entries: (filter: LibraryFilter, narrow: (change: Partial<LibraryFilter>) => void) => MenuEntry[],
): LibraryFilter {
  let chosen = filter;
  const entry = entries(filter, (change) => {
    chosen = { ...filter, ...change };
  }).find((item) => 'label' in item && item.label === label);
  if (!entry || !('onSelect' in entry)) throw new Error(`There is no “${label}”.`);
  entry.onSelect();
  return chosen;
}

const checked = (entries: readonly MenuEntry[]) =>
  entries.flatMap((entry) => ('checked' in entry && entry.checked ? [entry.label] : []));

describe('filtering the library', () => {
  test('takes a value in and out', () => {
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  });

  test('goes by several states and levels at once', () => {
    const inReview = choose('In review', everything, statusEntries);
    const both = choose('Released', inReview, statusEntries);
    expect(both.statuses).toHaveLength(2);
    expect(choose('In review', both, statusEntries).statuses).toEqual([both.statuses[1]]);
    expect(choose('High', everything, confidenceEntries).confidences).toEqual(['high']);
  });

  test('offers names with their counts, and says where there are none', () => {
    const lists = { statuses: [], tags: [], regions: [], entities: [], collections: [] };
    const none = { total: 3, trash: 0, ...lists, behind: 0 };
    const facets = { ...none, tags: [{ name: 'Ports', count: 3 }] };
    const tags = nameEntries('tags', facets, { ...everything, tags: ['Ports'] }, () => undefined);
    expect(tags).toMatchObject([{ label: 'Ports', count: 3, checked: true }]);
    expect(nameEntries('regions', facets, everything, () => undefined)).toMatchObject([
      { label: 'None in this library yet', disabled: true },
    ]);
    expect(nameEntries('tags', null, everything, () => undefined)).toHaveLength(1);
  });

  test('means by today what was changed since midnight where the user is', () => {
    const now = new Date(2026, 10, 18, 23, 30);
    const entries = (filter: LibraryFilter, narrow: (change: Partial<LibraryFilter>) => void) =>
      sinceEntries(filter, narrow, now.getTime());
    const today = choose('Today', everything, entries);
    const since = today.since ?? '';
    expect(new Date(2026, 10, 18, 0, 0, 0, 0).toISOString() >= since).toBe(true);
    expect(new Date(2026, 10, 17, 23, 59, 59, 999).toISOString() >= since).toBe(false);
    expect(checked(entries(today, () => undefined))).toEqual(['Today']);
    expect(choose('Any time', today, entries).since).toBeNull();
    // Seven days ago another time of the year may have begun.
    const week = choose('The last 7 days', everything, entries).since ?? '';
    expect(new Date(week).getHours()).toBe(0);
  });
});
