import type { Answer } from '#shared/ipc/contract.ts';
import { workbench } from '../../platform/workbench.ts';
import { afterFrame } from '../../ui/after-frame.ts';
import {
  askForPage,
  currentQuestion,
  newQuestion,
  refreshList,
  takeFirstPage,
  useLibrary,
} from './library-store.ts';
import { fetchedRows, keepSelection } from './list-selection.ts';

/* Keeps list and counts as the library is, while others change it. */

/** Asks again for every fetched page, after a change in the library; the list keeps its position. */
async function refreshShown(): Promise<void> {
  const before = useLibrary.getState().pages;
  const rowsBefore = fetchedRows();
  if (before.size === 0) return refreshList();
  const mine = newQuestion();
  const numbers = [...before.keys()].toSorted((one, other) => one - other);
  const answers = await Promise.all(numbers.map(askForPage));
  if (mine !== currentQuestion()) return;
  const [first] = answers;
  if (!first?.ok) return;
  const pages = new Map(
    numbers.flatMap((number, index) => {
      const answer = answers[index];
      return answer?.ok ? [[number, answer.value.rows] as const] : [];
    }),
  );
  const { total, isTotalExact, behind } = first.value;
  useLibrary.setState({ pages, total, isTotalExact, behind, isLoading: false, problem: null });
  keepSelection(rowsBefore, fetchedRows());
}

/** Asks for the counts of the side panel. */
async function refreshFacets(): Promise<void> {
  const answer = await workbench.call('library.facets', {});
  if (answer.ok) useLibrary.setState({ facets: answer.value });
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
