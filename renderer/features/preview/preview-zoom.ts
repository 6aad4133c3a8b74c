import { create } from 'zustand';

/** CSS pixels in a point: at this scale a page is as large as on paper. */
export const pixelsPerPoint = 96 / 72;

const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];

/** How large the pages are: null fits them into the pane, 1 is as on paper. */
export const usePreviewZoom = create<{ readonly zoom: number | null }>(() => ({ zoom: null }));

/** The next larger or smaller step from a scale; the same where there is none. */
export function stepped(from: number, direction: 1 | -1): number {
  const next =
    direction > 0 ? steps.find((step) => step > from + 0.01) : steps.findLast((step) => step < from - 0.01);
  return next ?? from;
}
