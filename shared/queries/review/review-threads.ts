import type { Brief } from '../../brief/brief.ts';
import { groupBy } from '../../brief/group-by.ts';
import type { Comment } from '../../brief/kinds/comment.ts';
import type { Thread } from '../../brief/kinds/thread.ts';
import { compareOrder } from '../../brief/order.ts';
import { placeKey, recordPlace } from '../../brief/place.ts';
import { placeOrder } from '../place-order.ts';
import { type ThreadPlace, threadPlace } from './thread-place.ts';

/** A thread with what was said in it, and where it stands in the brief as it is now. */
export interface ReviewThread extends ThreadPlace {
  readonly thread: Thread;
  readonly comments: readonly Comment[];
}

/* Whoever wrote without seeing each other has the same order keys; then the earlier comes first. */
function compareComments(one: Comment, other: Comment): number {
  if (one.order !== other.order) return one.order < other.order ? -1 : 1;
  const minutes = Date.parse(one.at) - Date.parse(other.at);
  return minutes || compareOrder(one, other);
}

/* The same list, so that a brief without comments costs nothing. */
const none: readonly ReviewThread[] = [];

const kept = new WeakMap<Brief, readonly ReviewThread[]>();

function readThreads(brief: Brief): readonly ReviewThread[] {
  const threads = Object.values(brief.threads);
  if (threads.length === 0) return none;
  const said = groupBy(Object.values(brief.comments), ({ threadId }) => threadId);
  const compare = placeOrder(brief);
  return threads
    .map((thread) => ({
      thread,
      comments: (said.get(thread.id) ?? []).sort(compareComments),
      ...threadPlace(brief, thread),
    }))
    .map((one) => ({ one, shown: one.cell ? recordPlace('evidence', one.cell.evidenceId) : one.at }))
    .sort(
      (left, right) => compare(left.shown, right.shown) || compareOrder(left.one.thread, right.one.thread),
    )
    .map(({ one }) => one);
}

/** The review threads of a brief in the order of the page; those about the whole brief come first. */
export function reviewThreads(brief: Brief): readonly ReviewThread[] {
  const known = kept.get(brief) ?? readThreads(brief);
  kept.set(brief, known);
  return known;
}

/** Which threads a list shows. */
export const threadFilters = ['open', 'resolved', 'mine', 'addressed'] as const;
export type ThreadFilter = (typeof threadFilters)[number];

/**
 * Says whether a list with a filter shows a thread: those not resolved, those resolved, those in which `personId` said
 * something, and those not resolved in which somebody addresses `personId`. Without a person the last two show none.
 */
export function isShownBy(
  filter: ThreadFilter,
  { thread, comments }: ReviewThread,
  personId: string | null,
): boolean {
  if (filter === 'open') return !thread.isResolved;
  if (filter === 'resolved') return thread.isResolved;
  if (personId === null) return false;
  if (filter === 'mine') return comments.some(({ authorId }) => authorId === personId);
  return !thread.isResolved && comments.some(({ mentionIds }) => mentionIds.some((id) => id === personId));
}

/** How many threads are not resolved. */
export function openThreadCount(threads: Brief['threads']): number {
  return Object.values(threads).filter(({ isResolved }) => !isResolved).length;
}

/** How many threads are not resolved at each place, by its key: of a cell by the cell's. */
export function openThreadsByPlace(brief: Brief): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { thread, at } of reviewThreads(brief)) {
    if (thread.isResolved) continue;
    const key = placeKey({ ...at, passage: null });
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
