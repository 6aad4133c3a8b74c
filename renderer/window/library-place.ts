import { create } from 'zustand';
import type { RequestOf } from '#shared/ipc/contract.ts';
import { workbench } from '../platform/workbench.ts';
import { showToast } from '../ui/Toast/toasts.ts';
import { openDocumentOf, useApp } from './app-store.ts';
import { tellProblem } from './problems.ts';

/** Why nothing can be saved, if the library's file is no longer in its place; null while it is. */
export const useLibraryPlace = create<{ readonly problem: string | null }>(() => ({ problem: null }));

/**
 * Takes over what the program says of the library's file; what waits to be saved is sent once the file is back in its
 * place.
 */
export function showPlace(problem: string | null): void {
  useLibraryPlace.setState({ problem });
  const document = openDocumentOf(useApp.getState());
  if (problem === null && document?.store.getState().problem) document.retry();
}

/** Writes the library again, to its place or to one the user chooses. */
export async function writeLibraryAgain(where: RequestOf<'library.writeAgain'>['where']): Promise<void> {
  const answer = await workbench.call('library.writeAgain', { where });
  if (!answer.ok) {
    tellProblem(answer.error, 'The library was not written');
    return;
  }
  const { putAside } = answer.value;
  const kept = putAside === null ? '' : ` The file that stood in its place is kept as “${putAside}”.`;
  showToast({ title: 'Library written', description: `Everything is saved again.${kept}` });
}
