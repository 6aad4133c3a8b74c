import { create } from 'zustand';
import type { BriefId } from '#shared/brief/ids.ts';
import { type AppState, openDocumentOf } from '../window/app-store.ts';
import type { FoundBrief } from '../window/open-found.ts';

/** The briefs selected in the library's list. */
export const useLibrarySelection = create<{
  readonly briefIds: readonly BriefId[];
  /** Whether the list shows the trash. */
  readonly isTrash: boolean;
  /** The row of the brief if only one is selected, as far as it is known. */
  readonly only: FoundBrief | null;
}>(() => ({ briefIds: [], isTrash: false, only: null }));

/** The briefs a command on briefs works on: the open one, else those selected in the library. */
export function selectedBriefIds(state: AppState): readonly BriefId[] {
  const document = openDocumentOf(state);
  if (document) return [document.brief.id];
  const { briefIds, isTrash } = useLibrarySelection.getState();
  return isTrash ? [] : briefIds;
}

/** The briefs selected in the trash. */
export function trashedBriefIds(state: AppState): readonly BriefId[] {
  const { briefIds, isTrash } = useLibrarySelection.getState();
  return state.view.kind === 'library' && isTrash ? briefIds : [];
}
