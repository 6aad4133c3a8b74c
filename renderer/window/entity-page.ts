import { create } from 'zustand';
import { useApp } from './app-store.ts';
import { showLibrary } from './navigate.ts';

/** The entity whose page the library shows instead of its list, by one of its names; null for the list. */
export const useEntityPage = create<{ readonly name: string | null }>(() => ({ name: null }));

/** Id of the heading of the page, which has the focus when the page is shown. */
export const entityHeadingId = 'entity-page-name';

/** Shows the page of an entity in the library. */
export async function showEntityPage(name: string): Promise<void> {
  if (name.trim() === '') return;
  await showLibrary();
  // A brief that could not be saved is not left.
  if (useApp.getState().view.kind === 'library') useEntityPage.setState({ name });
}

/** Shows the list of the library again. */
export function closeEntityPage(): void {
  if (useEntityPage.getState().name !== null) useEntityPage.setState({ name: null });
}
