import type { Rect, Virtualizer } from '@tanstack/react-virtual';

/** No list is higher than the window: as many rows as fit there are drawn before the list's own size is known. */
export function windowSize(): Rect {
  return { width: window.innerWidth, height: window.innerHeight };
}

/**
 * Announces the size of a list whenever it changes, for the first time with the first frame. Asking for it earlier
 * would have the whole page laid out once more than needed. Gives back the function that stops it.
 */
export function observeSize(
  { scrollElement }: Virtualizer<HTMLDivElement, Element>,
  tell: (size: Rect) => void,
): (() => void) | undefined {
  if (!scrollElement) return undefined;
  const observer = new ResizeObserver(() => {
    tell({ width: scrollElement.clientWidth, height: scrollElement.clientHeight });
  });
  observer.observe(scrollElement);
  return () => observer.disconnect();
}
