import { create } from 'zustand';
import type { BriefId } from '#shared/brief/ids.ts';
import { type AppState, openDocumentOf } from '../app/app-store.ts';

/** The briefs selected in the library's list. */
export const useLibrarySelection = create<{ readonly briefIds: readonly BriefId[] }>(() => ({
  briefIds: [],
}));

/** The briefs a command on briefs works on: the open one, else those selected in the library. */
export function selectedBriefIds(state: AppState): readonly BriefId[] {
  const document = openDocumentOf(state);
  return document ? [document.brief.id] : useLibrarySelection.getState().briefIds;
}
