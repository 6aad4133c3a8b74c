import type { ChangedBriefs } from '#shared/ipc/contract/library.ts';
import type { SavedSearch } from '#shared/ipc/contract/saved-search.ts';
import { workbench } from '../platform/workbench.ts';
import { dismissToast, showToast } from '../ui/Toast/toasts.ts';
import { useApp } from '../window/app-store.ts';
import { changedMessage } from '../window/changed-message.ts';
import { valueOrTell } from '../window/problems.ts';
import { changeSettings } from '../window/settings.ts';
import { forgetLibraryChange, rememberLibraryChange } from './library-change.ts';
import { searchesWithTags } from './searches-with-tags.ts';

/** No more changes than this are taken back in one request. */
const mostAtOnce = 5_000;

async function takeBack(
  changed: ChangedBriefs['changed'],
  searches: (() => SavedSearch[]) | null,
): Promise<void> {
  forgetLibraryChange();
  if (searches) void changeSettings({ savedSearches: searches() });
  const all: ChangedBriefs = { changed: [], unchanged: 0, failed: [], left: 0 };
  for (let start = 0; start < changed.length; start += mostAtOnce) {
    const changes = changed.slice(start, start + mostAtOnce);
    const back = valueOrTell(
      await workbench.call('library.changeBack', { changes }),
      'The tags were not changed back',
    );
    if (!back) return;
    all.changed.push(...back.changed);
    all.failed.push(...back.failed);
    all.unchanged += back.unchanged;
    all.left += back.left;
  }
  const { title, ...rest } = changedMessage(all);
  showToast({ ...rest, title: title.replace(/ changed$/, ' changed back') });
}

/* The searches as they are now, but those that still ask for the new name as they were before. */
function searchesBefore(before: readonly SavedSearch[], renamed: readonly SavedSearch[]): SavedSearch[] {
  return useApp.getState().settings.savedSearches.map((search) => {
    const place = renamed.findIndex(({ id }) => id === search.id);
    return JSON.stringify(renamed[place]) === JSON.stringify(search) ? (before[place] ?? search) : search;
  });
}

/**
 * Gives tags another name in the whole library, and in the saved searches that ask for them; says what became of it, and
 * offers to take it back.
 */
export async function renameTags(from: readonly string[], to: string): Promise<void> {
  const done = valueOrTell(
    await workbench.call('library.renameTags', { from: [...from], to }),
    'The tags were not changed',
  );
  if (!done) return;
  const message = changedMessage(done);
  if (done.changed.length === 0) {
    showToast(message);
    return;
  }
  const before = useApp.getState().settings.savedSearches;
  const searches = searchesWithTags(before, from, to);
  if (searches) void changeSettings({ savedSearches: searches });
  const undo = () => void takeBack(done.changed, searches && (() => searchesBefore(before, searches)));
  const toast = showToast({ ...message, action: { label: 'Undo', onSelect: undo } });
  rememberLibraryChange({
    label: from.length === 1 ? 'Rename tag' : 'Merge tags',
    undo: () => {
      dismissToast(toast);
      undo();
    },
  });
}
