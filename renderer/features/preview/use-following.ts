import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { headPlace } from '#shared/brief/place.ts';
import { goToPlace } from '../../window/go-to-place.ts';
import type { PreviewPages } from './page-setting.ts';
import { pixelsPerPoint } from './preview-zoom.ts';
import { type PrintedPlace, placePrintedAt } from './printed-place.ts';

/* Room in CSS pixels that a line keeps to the edges of the pane when it counts as seen. */
const edge = { top: 24, bottom: 72 };
/** A line that has to be scrolled to comes to this share of the height of the pane. */
const comesTo = 0.3;

function sheets(scroller: HTMLElement): HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('[data-sheet]')];
}

/** Scrolls the pages so that the printed place can be seen, where it cannot: when it, or the pages, or their size change. */
export function useFollowing(
  scroller: RefObject<HTMLElement | null>,
  printed: PrintedPlace | null,
  pages: PreviewPages | null,
  scale: number,
): void {
  const { page, y } = printed ?? { page: -1, y: 0 };
  // biome-ignore lint/correctness/useExhaustiveDependencies: new pages can move what is seen
  useLayoutEffect(() => {
    const pane = scroller.current;
    const sheet = pane && sheets(pane)[page];
    if (!pane || !sheet) return;
    const top = sheet.offsetTop + y * pixelsPerPoint * scale;
    const isSeen =
      top >= pane.scrollTop + edge.top && top <= pane.scrollTop + pane.clientHeight - edge.bottom;
    if (!isSeen) pane.scrollTop = top - pane.clientHeight * comesTo;
  }, [scroller, page, y, pages, scale]);
}

/** Lets a double-click on a page go to what is printed there. */
export function useGoingBack(
  scroller: RefObject<HTMLElement | null>,
  places: PreviewPages['places'],
  scale: number,
): void {
  useEffect(() => {
    const pane = scroller.current;
    if (!pane) return undefined;
    const goThere = ({ target, clientY }: MouseEvent) => {
      const sheet = target instanceof Element ? target.closest<HTMLElement>('[data-sheet]') : null;
      if (!sheet) return;
      const y = (clientY - sheet.getBoundingClientRect().top) / (pixelsPerPoint * scale);
      const place = placePrintedAt(Number(sheet.dataset.sheet), y, places);
      goToPlace(place ?? headPlace());
    };
    pane.addEventListener('dblclick', goThere);
    return () => pane.removeEventListener('dblclick', goThere);
  }, [scroller, places, scale]);
}
