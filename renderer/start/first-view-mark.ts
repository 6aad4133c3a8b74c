/** The name of the mark on the page's timeline that tells when its first view stood complete, with its content. */
const firstViewMark = 'first-view';

/**
 * Marks on the page's timeline that the first view is on the page, to be drawn with the next frame, where that has not
 * happened before. For measuring how long a start takes; it changes nothing.
 */
export function markFirstView(): void {
  if (performance.getEntriesByName(firstViewMark).length === 0) performance.mark(firstViewMark);
}
