import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { ReviewThread } from '#shared/queries/review/review-threads.ts';
import { useDocument } from '../../document/context.tsx';
import { markProse, paintFields, threadUnder, wipeComments } from '../../editor/comments/comment-marks.ts';
import { useReview } from '../../window/review.ts';
import {
  elementsIn,
  type PlacedThread,
  partsInSight,
  placedThreads,
  threadsByPart,
} from './margin-places.ts';

/** What of the margin is known: what stands where, and how much room there is beside the sheet. */
export interface MarginState {
  readonly placed: readonly PlacedThread[];
  /** The right edge of the sheet, and the room behind it, in pixels. */
  readonly edge: number;
  readonly room: number;
}

const nothing: MarginState = { placed: [], edge: 0, room: 0 };

function isSame(one: MarginState, other: MarginState): boolean {
  return (
    one.edge === other.edge &&
    one.room === other.room &&
    one.placed.length === other.placed.length &&
    one.placed.every(({ thread, top }, at) => {
      const now = other.placed[at];
      return now?.thread === thread && Math.abs(now.top - top) < 1;
    })
  );
}

type ByPart = ReturnType<typeof threadsByPart>;

/* Only what is in sight or nearly is looked at: a page can have thousands of comments. */
function measure(
  scroller: HTMLElement,
  byPart: ByPart,
  inReach: readonly string[],
  activeId: string | null,
): MarginState {
  const sheet = scroller.querySelector('article');
  if (!sheet) return nothing;
  const parts = inReach.flatMap((id) => {
    const threads = byPart.get(id);
    const element = id === '' ? sheet.querySelector('header') : document.getElementById(id);
    return threads && element ? [{ element, threads }] : [];
  });
  const elements = elementsIn(parts.map(({ element }) => element));
  const inSight = parts.flatMap(({ threads }) => threads);
  const placed = placedThreads(scroller, parts, elements);
  paintFields(inSight, elements, activeId);
  const { right } = sheet.getBoundingClientRect();
  const box = scroller.getBoundingClientRect();
  return {
    placed,
    edge: Math.round(right - box.left),
    room: Math.floor(scroller.clientWidth - (right - box.left)),
  };
}

/* Measured again when the page is scrolled to other parts, changes its size, or what stands there changes. */
function useMeasured(scroller: RefObject<HTMLElement | null>, byPart: ByPart, activeId: string | null) {
  const [state, setState] = useState(nothing);
  useEffect(() => {
    const page = scroller.current;
    if (!page || byPart.size === 0) {
      setState(nothing);
      return undefined;
    }
    let frame = 0;
    let seen = 'none';
    const look = () => {
      frame = 0;
      const inReach = partsInSight(page);
      // Scrolling moves nothing within the page.
      if (seen === inReach.join(' ')) return;
      seen = inReach.join(' ');
      const now = measure(page, byPart, inReach, activeId);
      setState((before) => (isSame(before, now) ? before : now));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    const sizes = new ResizeObserver(() => {
      seen = 'none';
      soon();
    });
    sizes.observe(page);
    const sheet = page.querySelector('article');
    if (sheet) sizes.observe(sheet);
    page.addEventListener('scroll', soon, { passive: true });
    soon();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      page.removeEventListener('scroll', soon);
    };
  }, [scroller, byPart, activeId]);
  return state;
}

/* A click on marked words opens what is said about them, where it is listed or stands in the margin. */
function useClicks(scroller: RefObject<HTMLElement | null>, threads: readonly ReviewThread[]): void {
  useEffect(() => {
    const page = scroller.current;
    if (!page || threads.length === 0) return undefined;
    const open = (event: MouseEvent) => {
      const found = threadUnder(threads, event);
      if (found) useReview.setState({ activeId: found.thread.id });
    };
    page.addEventListener('click', open);
    return () => page.removeEventListener('click', open);
  }, [scroller, threads]);
}

/** Marks on the page what comments are about, and says where they stand. */
export function useMargin(
  scroller: RefObject<HTMLElement | null>,
  threads: readonly ReviewThread[],
  activeId: string | null,
): MarginState {
  const document = useDocument();
  const byPart = useMemo(
    () =>
      threadsByPart(
        document.brief,
        threads.filter(({ thread }) => !thread.isResolved || thread.id === activeId),
      ),
    [document, threads, activeId],
  );
  useEffect(() => markProse(threads, activeId), [threads, activeId]);
  useEffect(() => wipeComments, []);
  useClicks(scroller, threads);
  return useMeasured(scroller, byPart, activeId);
}
