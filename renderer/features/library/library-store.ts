import { create } from 'zustand';
import type { BriefId } from '#shared/brief/ids.ts';
import type { LibraryFacets, LibraryFilter, LibraryRow } from '#shared/ipc/contract/library.ts';
import type { Answer } from '#shared/ipc/contract.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import type { Problem } from '#shared/result.ts';
import { useLibrarySelection } from '../../commands/selection.ts';
import { workbench } from '../../platform/workbench.ts';
import { afterFrame } from '../../ui/after-frame.ts';
import { showToast } from '../../ui/Toast/toasts.ts';
import { pageSize } from './page-size.ts';

export type LibrarySort = 'recent' | 'best' | 'title';

interface LibraryState {
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

/* Answers to an older question are dropped: only the last one counts. */
let question = 0;

function ask(page: number) {
  const { query, filter, sort } = useLibrary.getState();
  return workbench.call('library.list', { query, filter, sort, offset: page * pageSize, limit: pageSize });
}

/** Asks for the first page again; what is shown stays until the answer comes. */
export async function refreshList(): Promise<void> {
  question += 1;
  const mine = question;
  useLibrary.setState({ isLoading: true });
  const answer = await ask(0);
  if (mine === question) takeFirstPage(answer);
}

function takeFirstPage(answer: Answer<'library.list'>): void {
  if (!answer.ok) {
    useLibrary.setState({ isLoading: false, problem: answer.error });
    return;
  }
  const { rows, total, isTotalExact, behind } = answer.value;
  const pages = new Map([[0, rows]]);
  useLibrary.setState({ pages, total, isTotalExact, behind, isLoading: false, problem: null });
}

/* If a selected brief has left the list (to the trash, say), the brief in its place is selected instead. */
function keepSelection(before: readonly LibraryRow[], after: readonly LibraryRow[]): void {
  const selected = new Set<string>(useLibrarySelection.getState().briefIds);
  const at = before.findIndex((row) => selected.has(row.id));
  if (at < 0 || after.some((row) => selected.has(row.id))) return;
  const next = after[Math.min(at, after.length - 1)];
  select(next ? [next.id] : []);
}

const rowsOf = (pages: LibraryState['pages']) => [...pages.values()].flatMap((rows) => rows ?? []);

/** Asks again for every fetched page, after a change in the library; the list keeps its position. */
async function refreshShown(): Promise<void> {
  const before = useLibrary.getState().pages;
  if (before.size === 0) return refreshList();
  question += 1;
  const mine = question;
  const numbers = [...before.keys()].toSorted((one, other) => one - other);
  const answers = await Promise.all(numbers.map(ask));
  if (mine !== question) return;
  const [first] = answers;
  if (!first?.ok) return;
  const pages = new Map(
    numbers.flatMap((number, index) => {
      const answer = answers[index];
      return answer?.ok ? [[number, answer.value.rows] as const] : [];
    }),
  );
  keepSelection(rowsOf(before), rowsOf(pages));
  const { total, isTotalExact, behind } = first.value;
  useLibrary.setState({ pages, total, isTotalExact, behind, isLoading: false, problem: null });
}

/** Fetches a page that came into sight; does nothing if it was fetched or is being fetched. */
export async function fetchPage(page: number): Promise<void> {
  const { pages } = useLibrary.getState();
  if (pages.has(page)) return;
  const mine = question;
  useLibrary.setState({ pages: new Map(pages).set(page, null) });
  const answer = await ask(page);
  if (mine !== question || !answer.ok) return;
  useLibrary.setState({ pages: new Map(useLibrary.getState().pages).set(page, answer.value.rows) });
}

/** No more briefs than this are selected at once: the program accepts no more in one request. */
const mostSelected = 5_000;

/** Selects places of the list, counted from 0; rows that were not fetched yet are fetched first. */
export async function selectPlaces(places: readonly number[]): Promise<void> {
  const wanted = places.slice(0, mostSelected);
  const mine = question;
  const known = () => useLibrary.getState().pages;
  const missing = new Set(wanted.map((place) => Math.floor(place / pageSize)));
  const fetched = await Promise.all(
    [...missing].flatMap((page) =>
      known().get(page)
        ? []
        : [ask(page).then((answer) => ({ page, rows: answer.ok ? answer.value.rows : null }))],
    ),
  );
  if (mine !== question) return;
  const pages = new Map(known());
  for (const { page, rows } of fetched) if (rows) pages.set(page, rows);
  if (fetched.length > 0) useLibrary.setState({ pages });
  select(wanted.flatMap((place) => pages.get(Math.floor(place / pageSize))?.[place % pageSize]?.id ?? []));
  if (places.length > wanted.length) {
    showToast({
      title: `The first ${mostSelected.toLocaleString()} briefs are selected`,
      description: 'More cannot be selected at once. Narrow the list by search or filters.',
      tone: 'warn',
    });
  }
}

/** Selects every brief of the list. */
export function selectAllPlaces(): Promise<void> {
  return selectPlaces(Array.from({ length: useLibrary.getState().total }, (_, place) => place));
}

/** Asks for the counts of the side panel. */
export async function refreshFacets(): Promise<void> {
  const answer = await workbench.call('library.facets', {});
  if (answer.ok) useLibrary.setState({ facets: answer.value });
}

/** Changes the search; the list follows at once. A ranked order only makes sense for a search. */
export function search(query: string): void {
  const { sort } = useLibrary.getState();
  useLibrary.setState({ query, sort: query === '' && sort === 'best' ? 'recent' : sort });
  select([]);
  void refreshList();
}

/** Narrows the list. */
export function narrow(change: Partial<LibraryFilter>): void {
  useLibrary.setState({ filter: { ...useLibrary.getState().filter, ...change } });
  useLibrarySelection.setState({ briefIds: [], isTrash: useLibrary.getState().filter.isTrash });
  void refreshList();
}

/** Shows all briefs again, without search or filter. */
export function showEverything(): void {
  useLibrary.setState({ query: '', sort: 'recent' });
  narrow(emptyLibraryFilter);
}

/** Puts the list in another order. */
export function sortBy(sort: LibrarySort): void {
  useLibrary.setState({ sort });
  void refreshList();
}

/** Selects briefs for commands that work on the selection. */
export function select(briefIds: readonly BriefId[]): void {
  const [first] = briefIds;
  const only =
    briefIds.length === 1 ? rowsOf(useLibrary.getState().pages).find((row) => row.id === first) : undefined;
  useLibrarySelection.setState({ briefIds, only: only ?? null });
}

/** Selects the first brief of the list where none is selected yet. */
export function selectFirst(): void {
  const first = useLibrary.getState().pages.get(0)?.[0];
  if (first && useLibrarySelection.getState().briefIds.length === 0) select([first.id]);
}

/** Says whether a list taken over at the start of the window is still what the library holds; null if none was. */
let isFetchedFresh: (() => boolean) | null = null;

/**
 * Takes over the list that was asked for before its view existed. `isFresh` is asked once, when the view begins to
 * follow the library, whether nothing has changed since.
 */
export function takeFetched(answer: Answer<'library.list'>, isFresh: () => boolean): void {
  isFetchedFresh = answer.ok ? isFresh : null;
  takeFirstPage(answer);
}

/**
 * Changes come in bursts while somebody types in another window; the list follows at most this often, in milliseconds.
 */
const followMs = 400;

/** Keeps list and counts up to date with the library until the returned function is called. */
export function followLibrary(): () => void {
  let timer: number | null = null;
  const refresh = () => {
    timer = null;
    void refreshShown();
    void refreshFacets();
  };
  if (!isFetchedFresh?.()) void refreshShown();
  isFetchedFresh = null;
  afterFrame(() => void refreshFacets());
  const stop = workbench.on('library.changed', () => {
    timer ??= window.setTimeout(refresh, followMs);
  });
  return () => {
    stop();
    if (timer !== null) window.clearTimeout(timer);
  };
}

/** Whether search or filters hide anything. */
export function isNarrowed(state: Pick<LibraryState, 'query' | 'filter'>): boolean {
  const { statuses, tags, regions, entities, confidences, since } = state.filter;
  const lists = [statuses, tags, regions, entities, confidences];
  return state.query !== '' || since !== null || lists.some((list) => list.length > 0);
}
