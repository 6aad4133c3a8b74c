import type { BriefId } from '#shared/brief/ids.ts';
import type { LibraryRow } from '#shared/ipc/contract/library.ts';
import { useLibrarySelection } from '../../commands/selection.ts';
import { showToast } from '../../ui/Toast/toasts.ts';
import { askForPage, currentQuestion, useLibrary } from './library-store.ts';
import { pageSize } from './page-size.ts';

/* What is selected in the library's list, by its rows and by its places. */

/** All rows that were fetched. */
export function fetchedRows(): readonly LibraryRow[] {
  return [...useLibrary.getState().pages.values()].flatMap((rows) => rows ?? []);
}

/** Selects briefs for commands that work on the selection. */
export function select(briefIds: readonly BriefId[]): void {
  const [first] = briefIds;
  const only = briefIds.length === 1 ? fetchedRows().find((row) => row.id === first) : undefined;
  useLibrarySelection.setState({ briefIds, only: only ?? null });
}

/** Selects the first brief of the list where none is selected yet. */
export function selectFirst(): void {
  const first = useLibrary.getState().pages.get(0)?.[0];
  if (first && useLibrarySelection.getState().briefIds.length === 0) select([first.id]);
}

/** If a selected brief has left the list (to the trash, say), the brief in its place is selected instead. */
export function keepSelection(before: readonly LibraryRow[], after: readonly LibraryRow[]): void {
  const selected = new Set<string>(useLibrarySelection.getState().briefIds);
  const at = before.findIndex((row) => selected.has(row.id));
  if (at < 0 || after.some((row) => selected.has(row.id))) return;
  const next = after[Math.min(at, after.length - 1)];
  select(next ? [next.id] : []);
}

/** No more briefs than this are selected at once: the program accepts no more in one request. */
const mostSelected = 5_000;

/** Selects places of the list, counted from 0; rows that were not fetched yet are fetched first. */
export async function selectPlaces(places: readonly number[]): Promise<void> {
  const wanted = places.slice(0, mostSelected);
  const mine = currentQuestion();
  const known = () => useLibrary.getState().pages;
  const missing = new Set(wanted.map((place) => Math.floor(place / pageSize)));
  const fetched = await Promise.all(
    [...missing].flatMap((page) =>
      known().get(page)
        ? []
        : [askForPage(page).then((answer) => ({ page, rows: answer.ok ? answer.value.rows : null }))],
    ),
  );
  if (mine !== currentQuestion()) return;
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
