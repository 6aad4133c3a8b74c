import ArrowDownUp from 'lucide-react/icons/arrow-down-up';
import BookmarkPlus from 'lucide-react/icons/bookmark-plus';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { runUserCommand } from '../../commands/registry.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Menu } from '../../ui/Menu/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { librarySearchId } from '../../window/go-to.ts';
import { FoundEntities } from './FoundEntities.tsx';
import {
  collectionEntries,
  confidenceEntries,
  nameEntries,
  sinceEntries,
  statusEntries,
} from './filter-entries.ts';
import styles from './LibraryBar.module.css';
import { type LibrarySort, useLibrary } from './library-store.ts';
import { isNarrowed, narrow, search, showEverything, sortBy } from './list-filter.ts';
import { selectFirst } from './list-selection.ts';

const sortNames: Readonly<Record<LibrarySort, string>> = {
  recent: 'Newest first',
  best: 'Best match first',
  title: 'By title',
};

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

function Filters() {
  const filter = useLibrary((state) => state.filter);
  const facets = useLibrary((state) => state.facets);
  return (
    <>
      <FilterMenu label="Status" count={filter.statuses.length} items={() => statusEntries(filter, narrow)} />
      <FilterMenu
        label="Tag"
        count={filter.tags.length}
        items={() => nameEntries('tags', facets, filter, narrow)}
      />
      {/* One is chosen at the side, and the title of the view names it. */}
      {filter.collections.length > 1 && (
        <FilterMenu
          label="Collection"
          count={filter.collections.length}
          items={() => collectionEntries(facets, filter, narrow)}
        />
      )}
      <FilterMenu
        label="Region"
        count={filter.regions.length}
        items={() => nameEntries('regions', facets, filter, narrow)}
      />
      <FilterMenu
        label="Confidence"
        count={filter.confidences.length}
        items={() => confidenceEntries(filter, narrow)}
      />
      <FilterMenu
        label="Since"
        count={filter.since === null ? 0 : 1}
        items={() => sinceEntries(filter, narrow, Date.now())}
      />
    </>
  );
}

function searchOnKey(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key === 'Escape' && event.currentTarget.value !== '') search('');
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  selectFirst();
  document.querySelector<HTMLElement>('[role="listbox"]')?.focus();
}

function SearchField() {
  const query = useLibrary((state) => state.query);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
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
        onKeyDown={searchOnKey}
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
  );
}

function Order() {
  const sort = useLibrary((state) => state.sort);
  const hasQuery = useLibrary((state) => state.query !== '');
  return (
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
          disabled: value === 'best' && !hasQuery,
          onSelect: () => sortBy(value),
        }))}
      />
    </div>
  );
}

/** Search as you type, filters and order of the library's list. */
export function LibraryBar() {
  const isHidden = useLibrary(isNarrowed);
  const isTrash = useLibrary((state) => state.filter.isTrash);
  return (
    <search className={styles.bar}>
      <SearchField />
      <div className={styles.filters}>
        <Filters />
        {isHidden && (
          <Button variant="quiet" onClick={showEverything}>
            Clear all
          </Button>
        )}
        {isHidden && !isTrash && (
          <IconButton
            label="Save search…"
            icon={<BookmarkPlus size={15} />}
            variant="quiet"
            onClick={() => runUserCommand('library.saveSearch')}
          />
        )}
      </div>
      <Order />
      <FoundEntities />
    </search>
  );
}
