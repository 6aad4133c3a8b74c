import { type RefCallback, type RefObject, useCallback } from 'react';
import { elementsOf, rowAround } from './shown-rows.ts';

/**
 * Takes an element that lies over the lower edge of what scrolls. As long as it is there, whatever is scrolled into sight
 * stops above it; the row with the focus at once, in case it has just been covered.
 */
export function useRoomBelow(scroller: RefObject<HTMLElement | null>): RefCallback<HTMLElement> {
  return useCallback(
    (bar) => {
      const page = scroller.current;
      if (!bar || !page) return undefined;
      const showFocused = () => {
        const row = rowAround(document.activeElement);
        const [element] = row ? elementsOf(row) : [];
        element?.scrollIntoView({ block: 'nearest' });
      };
      // It gets higher where its buttons need a second line.
      const sizes = new ResizeObserver(() => {
        const covered = page.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
        page.style.scrollPaddingBottom = `${Math.ceil(covered) + 4}px`;
        showFocused();
      });
      sizes.observe(bar);
      return () => {
        sizes.disconnect();
        page.style.scrollPaddingBottom = '';
      };
    },
    [scroller],
  );
}
