import { type RefObject, useEffect, useState } from 'react';
import type { PreviewPages } from './page-setting.ts';
import { pixelsPerPoint } from './preview-zoom.ts';

/* The width the pages have to fit into, in CSS pixels. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** Pages that fit are not enlarged beyond this scale. */
const largestFit = 1.25;

/** The scale at which pages are as wide as the element they are in, 1 being as on paper. */
export function useFittingScale(scroller: RefObject<HTMLElement | null>, pages: PreviewPages | null): number {
  const width = useWidth(scroller);
  const paper = (pages?.pages[0]?.widthPt ?? 595) * pixelsPerPoint;
  return Math.min(largestFit, Math.max(0.1, width / paper));
}
