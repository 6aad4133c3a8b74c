import Search from 'lucide-react/icons/search';
import type { KeyboardEvent } from 'react';
import type { SavedSearch } from '#shared/ipc/contract/saved-search.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import nav from '../../ui/nav-list/nav-list.module.css';
import { showDialog, useApp } from '../../window/app-store.ts';
import { changeSettings } from '../../window/settings.ts';
import { dropSearch, keepSearch } from './keep-search.ts';
import { useLibrary } from './library-store.ts';
import { isNarrowed, showList } from './list-filter.ts';
import { NavEntryWithMenu } from './NavEntry.tsx';
import { isShowing, moved, searchOf, shownBy } from './saved-searches.ts';

const rename = (search: SavedSearch) => showDialog({ kind: 'name-search', search });

function menuOf(search: SavedSearch, all: readonly SavedSearch[]): MenuEntry[] {
  const place = all.indexOf(search);
  const move = (by: 1 | -1) => void changeSettings({ savedSearches: moved(all, place, by) });
  const shown = useLibrary.getState();
  const replace = () => {
    const { id: _, name: __, ...now } = searchOf(useLibrary.getState(), Date.now());
    keepSearch({ ...search, ...now });
  };
  return [
    { id: 'show', label: 'Show', shortcut: 'Enter', onSelect: () => showList(shownBy(search, Date.now())) },
    { id: 'rename', label: 'Rename…', shortcut: 'F2', onSelect: () => rename(search) },
    {
      id: 'replace',
      label: 'Replace by what is shown',
      disabled: !isNarrowed(shown) || shown.filter.isTrash || isShowing(shown, search, Date.now()),
      onSelect: replace,
    },
    { kind: 'separator', id: 'move' },
    { id: 'up', label: 'Move up', disabled: place === 0, onSelect: () => move(-1) },
    { id: 'down', label: 'Move down', disabled: place === all.length - 1, onSelect: () => move(1) },
    { kind: 'separator', id: 'line' },
    { id: 'delete', label: 'Delete', shortcut: 'Delete', danger: true, onSelect: () => dropSearch(search) },
  ];
}

function onKey(event: KeyboardEvent, search: SavedSearch): void {
  if (event.key === 'Delete') dropSearch(search);
  else if (event.key === 'F2') rename(search);
  else return;
  event.preventDefault();
}

/** The kept searches, at the side of the library. */
export function SavedSearches() {
  const searches = useApp((state) => state.settings.savedSearches);
  const shown = useLibrary();
  if (searches.length === 0) return null;
  return (
    <>
      <h2 className={nav.head}>Saved searches</h2>
      <ul className={nav.list}>
        {searches.map((search) => (
          <NavEntryWithMenu
            key={search.id}
            icon={<Search size={15} aria-hidden="true" />}
            label={search.name}
            isCurrent={isShowing(shown, search, Date.now())}
            onClick={() => showList(shownBy(search, Date.now()))}
            onKeyDown={(event) => onKey(event, search)}
            menu={() => menuOf(search, searches)}
          />
        ))}
      </ul>
    </>
  );
}
