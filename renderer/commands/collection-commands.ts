import type { BriefCollection } from '#shared/ipc/contract/brief-collections.ts';
import { workbench } from '../platform/workbench.ts';
import { type AppState, showDialog } from '../window/app-store.ts';
import { useChosenCollection } from '../window/chosen-collection.ts';
import { valueOrTell } from '../window/problems.ts';
import { collect, removeCollection } from './collect-briefs.ts';
import { selectedBriefIds } from './selection.ts';
import type { UserCommand } from './user-command.ts';

const hasChosen = ({ view }: AppState) =>
  view.kind === 'library' && useChosenCollection.getState().id !== null;

/* The collection that the library shows, as it is now; null if it is gone. */
async function chosen(): Promise<BriefCollection | null> {
  const { id } = useChosenCollection.getState();
  const facets = valueOrTell(await workbench.call('library.facets', {}), 'The collections could not be read');
  return facets?.collections.find((collection) => collection.id === id) ?? null;
}

/** Commands on collections of briefs. */
export const collectionCommands: readonly UserCommand[] = [
  {
    name: 'library.newCollection',
    label: 'New collection…',
    group: 'Library',
    keywords: 'folder group make create',
    run: ({ view }) => {
      const parentId = view.kind === 'library' ? useChosenCollection.getState().id : null;
      showDialog({ kind: 'collection', collection: null, parentId, briefIds: [] });
    },
  },
  {
    name: 'library.collect',
    label: 'Add to collections…',
    group: 'Library',
    keywords: 'folder put file group take out remove',
    isEnabled: (state) => selectedBriefIds(state).length > 0,
    run: (state) => showDialog({ kind: 'collect', briefIds: selectedBriefIds(state) }),
  },
  {
    name: 'library.takeOut',
    label: 'Take out of the collection',
    group: 'Library',
    keywords: 'folder remove',
    isEnabled: (state) => hasChosen(state) && selectedBriefIds(state).length > 0,
    run: async (state) => {
      const collection = await chosen();
      if (collection) await collect(collection, selectedBriefIds(state), false);
    },
  },
  {
    name: 'library.changeCollection',
    label: 'Rename or move the collection…',
    group: 'Library',
    keywords: 'folder parent',
    isEnabled: hasChosen,
    run: async () => {
      const collection = await chosen();
      if (collection)
        showDialog({ kind: 'collection', collection, parentId: collection.parentId, briefIds: [] });
    },
  },
  {
    name: 'library.deleteCollection',
    label: 'Delete the collection',
    group: 'Library',
    keywords: 'folder remove',
    isEnabled: hasChosen,
    run: async () => {
      const collection = await chosen();
      if (collection) await removeCollection(collection);
    },
  },
];
