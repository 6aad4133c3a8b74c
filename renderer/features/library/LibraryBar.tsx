import ArrowDownUp from 'lucide-react/icons/arrow-down-up';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { useEffect, useRef } from 'react';
import { confidenceLevels } from '#shared/brief/confidence-level.ts';
import { briefStatuses, briefStatusNames } from '#shared/brief/status.ts';
import type { LibraryFilter } from '#shared/ipc/contract/library.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Menu } from '../../ui/Menu/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { librarySearchId } from '../../window/go-to.ts';
import styles from './Library.module.css';
import {
  isNarrowed,
  type LibrarySort,
  narrow,
  search,
  selectFirst,
  showEverything,
  sortBy,
  useLibrary,
} from './library-store.ts';

const sortNames: Readonly<Record<LibrarySort, string>> = {
  recent: 'Newest first',
  best: 'Best match first',
  title: 'By title',
};

function toggled<Value extends string>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}

function FilterMenu(props: {
  readonly label: string;
  readonly count: number;
  readonly items: () => MenuEntry[];
}) {
  return (
    <Menu
      trigger={
        <button type="button" className={props.count > 0 ? styles.filterOn : styles.filter}>
          {props.label}
          {props.count > 0 && <span className={styles.filterCount}>{props.count}</span>}
        </button>
      }
      items={props.items}
    />
  );
}

const since = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const periods = [
  { id: 'day', label: 'Today', days: 0 },
  { id: 'week', label: 'The last 7 days', days: 7 },
  { id: 'month', label: 'The last 30 days', days: 30 },
  { id: 'year', label: 'The last 365 days', days: 365 },
];

function Filters() {
  const filter = useLibrary((state) => state.filter);
  const facets = useLibrary((state) => state.facets);
  const named = (
    field: 'tags' | 'regions',
    values: readonly { readonly name: string; readonly count: number }[],
  ) =>
    values.map(({ name, count }) => ({
      id: name,
      label: name,
      count,
      staysOpen: true,
      checked: filter[field].includes(name),
      onSelect: () => narrow({ [field]: toggled(filter[field], name) } as Partial<LibraryFilter>),
    }));
  const nothing: MenuEntry[] = [
    { id: 'none', label: 'None in this library yet', disabled: true, onSelect: () => undefined },
  ];
  return (
    <>
      <FilterMenu
        label="Status"
        count={filter.statuses.length}
        items={() =>
          briefStatuses.map((status) => ({
            id: status,
            label: briefStatusNames[status],
            staysOpen: true,
            checked: filter.statuses.includes(status),
            onSelect: () => narrow({ statuses: toggled(filter.statuses, status) }),
          }))
        }
      />
      <FilterMenu
        label="Tag"
        count={filter.tags.length}
        items={() => (facets && facets.tags.length > 0 ? named('tags', facets.tags.slice(0, 40)) : nothing)}
      />
      <FilterMenu
        label="Region"
        count={filter.regions.length}
        items={() =>
          facets && facets.regions.length > 0 ? named('regions', facets.regions.slice(0, 40)) : nothing
        }
      />
      <FilterMenu
        label="Confidence"
        count={filter.confidences.length}
        items={() =>
          confidenceLevels.map((level) => ({
            id: level,
            label: level[0]?.toUpperCase() + level.slice(1),
            staysOpen: true,
            checked: filter.confidences.includes(level),
            onSelect: () => narrow({ confidences: toggled(filter.confidences, level) }),
          }))
        }
      />
      <FilterMenu
        label="Since"
        count={filter.since === null ? 0 : 1}
        items={() => [
          ...periods.map(({ id, label, days }) => ({
            id,
            label,
            checked: filter.since === since(days),
            onSelect: () => narrow({ since: since(days) }),
          })),
          { kind: 'separator', id: 'line' },
          {
            id: 'ever',
            label: 'Any time',
            checked: filter.since === null,
            onSelect: () => narrow({ since: null }),
          },
        ]}
      />
    </>
  );
}

/** Search as you type, filters and order of the library's list. */
export function LibraryBar() {
  const query = useLibrary((state) => state.query);
  const sort = useLibrary((state) => state.sort);
  const isHidden = useLibrary(isNarrowed);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <search className={styles.bar}>
      <div className={styles.search}>
        <Search size={15} aria-hidden="true" />
        <input
          ref={field}
          id={librarySearchId}
          type="text"
          aria-label="Search the library"
          placeholder="Search titles, text, entities and tags"
          value={query}
          onChange={(event) => search(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query !== '') search('');
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              selectFirst();
              document.querySelector<HTMLElement>('[role="listbox"]')?.focus();
            }
          }}
        />
        {query !== '' && (
          <IconButton
            label="Clear the search"
            icon={<X size={14} />}
            variant="quiet"
            size="small"
            onClick={() => search('')}
          />
        )}
      </div>
      <div className={styles.filters}>
        <Filters />
        {isHidden && (
          <Button variant="quiet" onClick={showEverything}>
            Clear all
          </Button>
        )}
      </div>
      <div className={styles.order}>
        <Menu
          align="end"
          trigger={
            <Button
              variant="quiet"
              icon={<ArrowDownUp size={14} aria-hidden="true" />}
              aria-label={`Order: ${sortNames[sort]}`}
            >
              <span className={styles.orderName}>{sortNames[sort]}</span>
            </Button>
          }
          items={(['recent', 'best', 'title'] as const).map((value) => ({
            id: value,
            label: sortNames[value],
            checked: sort === value,
            disabled: value === 'best' && query === '',
            onSelect: () => sortBy(value),
          }))}
        />
      </div>
    </search>
  );
}
