import { type ReviewThread, reviewThreads } from '#shared/queries/review/review-threads.ts';
import { announce } from '../../ui/Announcer/announcer.ts';
import { type AppState, shownDocumentOf } from '../../window/app-store.ts';
import { openThread, useReview } from '../../window/review.ts';
import { showThreadPlace } from './show-place.ts';

const open = ({ thread }: ReviewThread) => !thread.isResolved;

/**
 * Opens the thread behind or before the open one in the order of the page, among those not resolved; after the last one
 * comes the first. The keys go to it.
 */
export function goToNextThread(state: AppState, step: 1 | -1): void {
  const document = shownDocumentOf(state);
  if (!document) return;
  document.flushTyping();
  const all = reviewThreads(document.brief);
  const threads = all.filter(open);
  const { activeId } = useReview.getState();
  const at = all.findIndex(({ thread }) => thread.id === activeId);
  const others = step > 0 ? all.slice(at + 1) : all.slice(0, Math.max(at, 0)).toReversed();
  const next = others.find(open) ?? (step > 0 ? threads[0] : threads.at(-1));
  if (!next) {
    announce(all.length > 0 ? 'Every comment is resolved' : 'There are no comments');
    return;
  }
  useReview.setState({ filter: 'open' });
  showThreadPlace(next, false);
  openThread(next.thread.id, true);
}
