import { create } from 'zustand';
import type { LibraryFacets, LibraryFilter, LibraryRow } from '#shared/ipc/contract/library.ts';
import type { Answer } from '#shared/ipc/contract.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import type { Problem } from '#shared/result.ts';
import { workbench } from '../../platform/workbench.ts';
import { pageSize } from './page-size.ts';

export type LibrarySort = 'recent' | 'best' | 'title';

export interface LibraryState {
  readonly query: string;
  readonly filter: LibraryFilter;
  readonly sort: LibrarySort;
  /** Fetched pages by number; a page that is being fetched holds null. */
  readonly pages: ReadonlyMap<number, readonly LibraryRow[] | null>;
  readonly total: number;
  readonly isTotalExact: boolean;
  /** How many briefs changed and may be missing from the list; 0 if it is complete. */
  readonly behind: number;
  readonly isLoading: boolean;
  readonly problem: Problem | null;
  readonly facets: LibraryFacets | null;
}

/** What the library's list shows. */
export const useLibrary = create<LibraryState>(() => ({
  query: '',
  filter: emptyLibraryFilter,
  sort: 'recent',
  pages: new Map(),
  total: 0,
  isTotalExact: true,
  behind: 0,
  isLoading: true,
  problem: null,
  facets: null,
}));

/** The name of a collection; empty if it is not in the library, or not known yet. */
export function collectionName(id: string): string {
  return useLibrary.getState().facets?.collections.find((collection) => collection.id === id)?.name ?? '';
}

/* Answers to an older question are dropped: only the last one counts. */
let question = 0;

/** The number of the question that the list answers now. */
export const currentQuestion = (): number => question;

/** Makes all answers that are still on their way void, and gives the number of the question that counts from now on. */
export function newQuestion(): number {
  question += 1;
  return question;
}

/** Asks for a page of the list as it is searched, narrowed and ordered now. */
export function askForPage(page: number) {
  const { query, filter, sort } = useLibrary.getState();
  return workbench.call('library.list', { query, filter, sort, offset: page * pageSize, limit: pageSize });
}

/** Asks for the first page again; what is shown stays until the answer comes. */
export async function refreshList(): Promise<void> {
  const mine = newQuestion();
  useLibrary.setState({ isLoading: true });
  const answer = await askForPage(0);
  if (mine === question) takeFirstPage(answer);
}

/** Shows the answer to the question for the first page, and no other page until it is asked for. */
export function takeFirstPage(answer: Answer<'library.list'>): void {
  if (!answer.ok) {
    useLibrary.setState({ isLoading: false, problem: answer.error });
    return;
  }
  const { rows, total, isTotalExact, behind } = answer.value;
  const pages = new Map([[0, rows]]);
  useLibrary.setState({ pages, total, isTotalExact, behind, isLoading: false, problem: null });
}

/** Fetches a page that came into sight; does nothing if it was fetched or is being fetched. */
export async function fetchPage(page: number): Promise<void> {
  const { pages } = useLibrary.getState();
  if (pages.has(page)) return;
  const mine = question;
  useLibrary.setState({ pages: new Map(pages).set(page, null) });
  const answer = await askForPage(page);
  if (mine !== question) return;
  const now = new Map(useLibrary.getState().pages);
  // A page that could not be fetched is asked for again when it comes into sight again.
  if (answer.ok) now.set(page, answer.value.rows);
  else now.delete(page);
  useLibrary.setState({ pages: now });
}
