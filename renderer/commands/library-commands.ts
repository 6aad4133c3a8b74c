import type { BriefId } from '#shared/brief/ids.ts';
import { workbench } from '../platform/workbench.ts';
import { showToast } from '../ui/Toast/toasts.ts';
import { showDialog, useApp } from '../window/app-store.ts';
import { librarySearchId } from '../window/go-to.ts';
import { showBrief, showLibrary } from '../window/navigate.ts';
import { openFound } from '../window/open-found.ts';
import { valueOrTell } from '../window/problems.ts';
import { selectedBriefIds, trashedBriefIds, useLibrarySelection } from './selection.ts';
import type { UserCommand } from './user-command.ts';

/* The field exists once the library has been drawn. */
async function searchLibrary(): Promise<void> {
  await showLibrary();
  window.setTimeout(() => {
    const field = document.getElementById(librarySearchId);
    if (field instanceof HTMLInputElement) field.select();
  });
}

async function restore(briefIds: readonly BriefId[]): Promise<void> {
  const done = valueOrTell(
    await workbench.call('library.restore', { briefIds: [...briefIds] }),
    'The briefs are still in the trash',
  );
  if (!done) return;
  showToast({
    title: briefIds.length === 1 ? 'Brief restored' : `${briefIds.length} briefs restored`,
    tone: 'good',
  });
}

/** Commands on the library as a whole and on the selected briefs. */
export const libraryCommands: readonly UserCommand[] = [
  {
    name: 'library.show',
    label: 'Show the library',
    group: 'Library',
    keywords: 'all briefs home',
    run: showLibrary,
  },
  {
    name: 'library.search',
    label: 'Search the library',
    group: 'Library',
    keywords: 'find briefs',
    run: searchLibrary,
  },
  {
    name: 'library.open',
    label: 'Open the selected brief',
    group: 'Library',
    isEnabled: ({ view }) => view.kind === 'library' && useLibrarySelection.getState().briefIds.length === 1,
    run: async () => {
      const { briefIds, only } = useLibrarySelection.getState();
      const [id] = briefIds;
      if (only && only.id === id) await openFound(only);
      else if (id) await showBrief(id);
    },
  },
  {
    name: 'library.change',
    label: 'Change the selected briefs…',
    group: 'Library',
    keywords: 'bulk several tags status region marking',
    isEnabled: (state) => state.view.kind === 'library' && selectedBriefIds(state).length > 0,
    run: (state) => showDialog({ kind: 'change-briefs', briefIds: selectedBriefIds(state) }),
  },
  {
    name: 'library.saveSearch',
    label: 'Save the search…',
    group: 'Library',
    keywords: 'keep filter smart folder',
    isEnabled: ({ view }) => view.kind === 'library' && !useLibrarySelection.getState().isTrash,
    run: () => showDialog({ kind: 'name-search', search: null }),
  },
  {
    name: 'library.tags',
    label: 'Tags of the library…',
    group: 'Library',
    keywords: 'rename merge labels keywords tidy',
    run: () => showDialog({ kind: 'tags', chosen: [] }),
  },
  {
    name: 'library.ledger',
    label: 'Ledger of judgments…',
    group: 'Library',
    keywords: 'due decide outcome forecast brier calibration score track record',
    run: () => showDialog({ kind: 'ledger' }),
  },
  {
    name: 'library.restore',
    label: 'Restore from the trash',
    group: 'Library',
    keywords: 'undelete put back',
    isEnabled: (state) => trashedBriefIds(state).length > 0,
    run: (state) => restore(trashedBriefIds(state)),
  },
  {
    name: 'library.erase',
    label: 'Erase for good…',
    group: 'Library',
    keywords: 'delete trash',
    isEnabled: (state) => trashedBriefIds(state).length > 0,
    run: () => showDialog({ kind: 'empty-trash', briefIds: trashedBriefIds(useApp.getState()) }),
  },
  {
    name: 'library.emptyTrash',
    label: 'Empty the trash…',
    group: 'Library',
    keywords: 'erase delete for good',
    run: () => showDialog({ kind: 'empty-trash', briefIds: null }),
  },
];
