import type { LibraryFilter } from '#shared/ipc/contract/library.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { useLibrarySelection } from '../../commands/selection.ts';
import { useChosenCollection } from '../../window/chosen-collection.ts';
import { closeEntityPage } from '../../window/entity-page.ts';
import { type LibrarySort, type LibraryState, refreshList, useLibrary } from './library-store.ts';
import { select } from './list-selection.ts';

/* What the library's list is narrowed to, and its order. */

/** Changes the search; the list follows at once. A ranked order only makes sense for a search. */
export function search(query: string): void {
  const { sort } = useLibrary.getState();
  useLibrary.setState({ query, sort: query === '' && sort === 'best' ? 'recent' : sort });
  select([]);
  void refreshList();
}

/* Commands work on what is selected, and on the collection that is shown. */
function noteFilter({ isTrash, collections }: LibraryFilter): void {
  closeEntityPage();
  useLibrarySelection.setState({ briefIds: [], isTrash });
  const [id = null, ...others] = collections;
  useChosenCollection.setState({ id: others.length === 0 && !isTrash ? id : null });
}

/** Narrows the list. */
export function narrow(change: Partial<LibraryFilter>): void {
  const filter = { ...useLibrary.getState().filter, ...change };
  useLibrary.setState({ filter });
  noteFilter(filter);
  void refreshList();
}

/** Shows all briefs again, without search or filter. */
export function showEverything(): void {
  useLibrary.setState({ query: '', sort: 'recent' });
  narrow(emptyLibraryFilter);
}

/** Shows another list: searched, narrowed and ordered anew. */
export function showList(list: Pick<LibraryState, 'query' | 'filter' | 'sort'>): void {
  useLibrary.setState(list);
  noteFilter(list.filter);
  void refreshList();
}

/** Narrows the list to those of its collections that are still there. */
export function leaveDeletedCollections(): void {
  const { facets, filter } = useLibrary.getState();
  const known = new Set(facets?.collections.map(({ id }) => id));
  narrow({ collections: filter.collections.filter((id) => known.has(id)) });
}

/** Puts the list in another order. */
export function sortBy(sort: LibrarySort): void {
  useLibrary.setState({ sort });
  void refreshList();
}

/** Whether search or filters hide anything. */
export function isNarrowed(state: Pick<LibraryState, 'query' | 'filter'>): boolean {
  const { statuses, tags, regions, entities, confidences, collections, since } = state.filter;
  const lists = [statuses, tags, regions, entities, confidences, collections];
  return state.query !== '' || since !== null || lists.some((list) => list.length > 0);
}
