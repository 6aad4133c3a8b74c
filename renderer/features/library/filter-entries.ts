import { collectionsInTree } from '#shared/ipc/collection-tree.ts';
import type { LibraryFacets, LibraryFilter } from '#shared/ipc/contract/library.ts';
import { type ConfidenceLevel, confidenceLevels } from '#shared/vocabulary/confidence-level.ts';
import { briefStatuses, briefStatusNames } from '#shared/vocabulary/status.ts';
import type { MenuAction, MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { periods, startOfDay } from './period.ts';

/** What takes over a change of the filter. */
export type Narrow = (change: Partial<LibraryFilter>) => void;

/** A list without a value that was in it, or with the value added at its end. */
export function toggled<Value extends string>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}

/* One of several values of a filter that can be set together; the menu stays open for the next one. */
function choice(id: string, label: string, isOn: boolean, onSelect: () => void): MenuAction {
  return { id, label, staysOpen: true, checked: isOn, onSelect };
}

/** The states of a brief. */
export function statusEntries({ statuses }: LibraryFilter, narrow: Narrow): MenuEntry[] {
  return briefStatuses.map((status) =>
    choice(status, briefStatusNames[status], statuses.includes(status), () =>
      narrow({ statuses: toggled(statuses, status) }),
    ),
  );
}

const levelName = (level: ConfidenceLevel) => level.charAt(0).toUpperCase() + level.slice(1);

/** The levels of confidence. */
export function confidenceEntries({ confidences }: LibraryFilter, narrow: Narrow): MenuEntry[] {
  return confidenceLevels.map((level) =>
    choice(level, levelName(level), confidences.includes(level), () =>
      narrow({ confidences: toggled(confidences, level) }),
    ),
  );
}

/** No more names than this are offered: the most used ones come first. */
const mostNames = 40;

/** The tags or regions of the library, with how many briefs have each. */
export function nameEntries(
  field: 'tags' | 'regions',
  facets: LibraryFacets | null,
  filter: LibraryFilter,
  narrow: Narrow,
): MenuEntry[] {
  const names = facets?.[field].slice(0, mostNames) ?? [];
  if (names.length === 0) {
    return [{ id: 'none', label: 'None in this library yet', disabled: true, onSelect: () => undefined }];
  }
  return names.map(({ name, count }) => {
    const values = toggled(filter[field], name);
    const change = field === 'tags' ? { tags: values } : { regions: values };
    return { ...choice(name, name, filter[field].includes(name), () => narrow(change)), count };
  });
}

/** The collections of the library in the order of their tree. */
export function collectionEntries(
  facets: LibraryFacets | null,
  filter: LibraryFilter,
  narrow: Narrow,
): MenuEntry[] {
  return collectionsInTree(facets?.collections ?? []).map(({ collection: { id, count }, path }) => ({
    ...choice(id, path.replaceAll('/', ' / '), filter.collections.includes(id), () =>
      narrow({ collections: toggled(filter.collections, id) }),
    ),
    count,
  }));
}

/** How long ago briefs were changed; only one choice, so the menu closes. `now` is in milliseconds. */
export function sinceEntries({ since }: LibraryFilter, narrow: Narrow, now: number): MenuEntry[] {
  const entries = periods.map(({ id, label, days }): MenuEntry => {
    const start = startOfDay(now, days);
    return { id, label, checked: since === start, onSelect: () => narrow({ since: start }) };
  });
  const ever: MenuEntry = {
    id: 'ever',
    label: 'Any time',
    checked: since === null,
    onSelect: () => narrow({ since: null }),
  };
  return [...entries, { kind: 'separator', id: 'line' }, ever];
}
