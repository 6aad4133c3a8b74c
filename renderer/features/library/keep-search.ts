import type { SavedSearch } from '#shared/ipc/contract/saved-search.ts';
import { forgetLibraryChange, rememberLibraryChange } from '../../commands/library-change.ts';
import { dismissToast, showToast } from '../../ui/Toast/toasts.ts';
import { useApp } from '../../window/app-store.ts';
import { changeSettings } from '../../window/settings.ts';

const kept = () => useApp.getState().settings.savedSearches;

/** Keeps a search below the others, or in place of the one with its id. */
export function keepSearch(search: SavedSearch): void {
  const before = kept();
  const isKnown = before.some(({ id }) => id === search.id);
  const savedSearches = isKnown
    ? before.map((other) => (other.id === search.id ? search : other))
    : [...before, search];
  void changeSettings({ savedSearches });
}

/** No longer keeps a search; a message and undo offer it again, in its place. */
export function dropSearch(search: SavedSearch): void {
  const place = kept().findIndex(({ id }) => id === search.id);
  if (place < 0) return;
  void changeSettings({ savedSearches: kept().toSpliced(place, 1) });
  const takeBack = () => void changeSettings({ savedSearches: kept().toSpliced(place, 0, search) });
  const toast = showToast({
    title: `“${search.name}” is no longer kept`,
    action: {
      label: 'Undo',
      onSelect: () => {
        forgetLibraryChange();
        takeBack();
      },
    },
  });
  rememberLibraryChange({
    label: 'Delete saved search',
    undo: () => {
      dismissToast(toast);
      takeBack();
    },
  });
}
