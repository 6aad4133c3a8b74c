import { create } from 'zustand';
import type { BriefId } from '#shared/brief/ids.ts';
import { workbench } from '../platform/workbench.ts';
import { useApp } from './app-store.ts';
import { valueOrTell } from './problems.ts';

/** The one collection that the library's list is narrowed to, by its id; null for none, or for several. */
export const useChosenCollection = create<{ readonly id: string | null }>(() => ({ id: null }));

/** The collection that new briefs go into: the one that the library shows. */
export function collectionForNew(): string | null {
  return useApp.getState().view.kind === 'library' ? useChosenCollection.getState().id : null;
}

/** Puts briefs that were just made or imported into a collection, if one is given. */
export async function collectNew(collectionId: string | null, briefIds: readonly BriefId[]): Promise<void> {
  if (collectionId === null || briefIds.length === 0) return;
  const request = { id: collectionId, briefIds: [...briefIds], isIn: true };
  valueOrTell(await workbench.call('briefCollections.put', request), 'Not put into the collection');
}
