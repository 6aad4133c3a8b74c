import MessageSquare from 'lucide-react/icons/message-square';
import { type RefObject, useEffect, useState } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import { useDocument } from '../../document/context.tsx';
import { followCursor } from '../../editor/comments/place-at-cursor.ts';
import { showThreadPlace } from '../../editor/comments/show-place.ts';
import { afterFrame } from '../../ui/after-frame.ts';
import { classNames } from '../../ui/class-names.ts';
import { isRightPaneOpen, useApp } from '../../window/app-store.ts';
import { openThread, useReview } from '../../window/review.ts';
import { Byline } from './CommentItem.tsx';
import styles from './CommentMargin.module.css';
import colours from './Comments.module.css';
import { answerWords, colourOf, threadName } from './comment-words.ts';
import type { PlacedThread } from './margin-places.ts';
import { stacked, together } from './margin-stack.ts';
import { type MarginState, useMargin } from './use-margin.ts';
import { useThreads } from './use-threads.ts';

/** Beside the sheet there must be so many pixels for comments to be read there. */
const readableRoom = 212;

/** As wide is a marker, in pixels. */
const markerWidth = 24;

function authorOf(brief: Brief, { thread }: PlacedThread): number | undefined {
  return colourOf(brief, thread.comments[0]?.authorId ?? null);
}

function open({ thread }: PlacedThread): void {
  openThread(thread.thread.id, true);
  showThreadPlace(thread, false);
}

/* Where there is no room to read: one small button for the comments of a line, which opens the first. */
function Markers({ placed, edge, room }: MarginState) {
  const { brief } = useDocument();
  const activeId = useReview((state) => state.activeId);
  return together(placed).map(({ top, members }) => {
    const [first] = members;
    if (!first) return null;
    const at = members.findIndex(({ thread }) => thread.thread.id === activeId);
    // Pressed again, it goes on to the next of them.
    const next = members[(at + 1) % members.length] ?? first;
    const label =
      members.length === 1
        ? threadName(brief, first.thread)
        : `${members.length} comments on ${first.thread.title}`;
    return (
      <button
        key={first.thread.thread.id}
        type="button"
        className={classNames(
          colours.marker,
          styles.marker,
          at >= 0 && styles.active,
          members.length > 1 && styles.several,
        )}
        style={{ top, insetInlineStart: edge + Math.min(4, room - markerWidth) }}
        data-author={authorOf(brief, first)}
        aria-label={label}
        title={label}
        onClick={() => open(next)}
      >
        <MessageSquare size={14} aria-hidden="true" />
        {members.length > 1 && <span className={styles.count}>{members.length}</span>}
      </button>
    );
  });
}

/* Where there is room, their first words beside their place. */
function Balloons({ placed, edge, room }: MarginState) {
  const { brief } = useDocument();
  const activeId = useReview((state) => state.activeId);
  return stacked(placed).map(({ top, one }) => {
    const { thread } = one;
    const [first] = thread.comments;
    return (
      <button
        key={thread.thread.id}
        type="button"
        className={classNames(
          colours.balloon,
          styles.balloon,
          thread.thread.id === activeId && styles.active,
        )}
        style={{ top, insetInlineStart: edge + 12, width: Math.min(room - 28, 280) }}
        data-author={authorOf(brief, one)}
        onClick={() => open(one)}
      >
        <span className="visually-hidden">Comment by </span>
        {first && <Byline brief={brief} by={first.authorId} at={first.at} />}
        <span className={styles.words} dir="auto">
          {first?.text}
        </span>
        {thread.comments.length > 1 && <span className={styles.more}>{answerWords(thread)}</span>}
      </button>
    );
  });
}

/**
 * Comments in the margin, each beside its place: their first words where there is room and the inspector does not list
 * them, otherwise small buttons that open them there.
 */
export function CommentMargin({ scroller }: MarginProps) {
  useEffect(followCursor, []);
  // The page is read first: comments come once it is on the screen.
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let isGone = false;
    afterFrame(() => {
      if (!isGone) setShown(true);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return isShown ? <Margin scroller={scroller} /> : null;
}

interface MarginProps {
  readonly scroller: RefObject<HTMLElement | null>;
}

function Margin({ scroller }: MarginProps) {
  const threads = useThreads();
  const activeId = useReview((state) => state.activeId);
  const isListed = useApp((state) => isRightPaneOpen(state) && state.inspectorTab === 'comments');
  const margin = useMargin(scroller, threads, activeId);
  if (margin.placed.length === 0) return null;
  const Shown = margin.room >= readableRoom && !isListed ? Balloons : Markers;
  return (
    <section className={styles.margin} aria-label="Comments in the margin" data-comments="">
      <Shown {...margin} />
    </section>
  );
}
