/** The name of the mark on the page's timeline for when its first view was complete, with its content. */
const firstViewMark = 'first-view';

/**
 * Marks on the page's timeline, once, that the first view is on the page and will be drawn with the next frame. For
 * measuring how long a start takes; it changes nothing.
 */
export function markFirstView(): void {
  if (performance.getEntriesByName(firstViewMark).length === 0) performance.mark(firstViewMark);
}
