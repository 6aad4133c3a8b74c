/** The match a search is at, counted from 0, when `at` may come from a search with more matches. */
export function placeAmong(at: number, count: number): number {
  return count === 0 ? 0 : at % count;
}

/** The match before or after the current one; after the last comes the first. */
export function steppedFrom(current: number, step: 1 | -1, count: number): number {
  return (current + step + count) % Math.max(1, count);
}

/** Says how many places a search found and which is the current one; nothing while nothing is searched for. */
export function countWords(query: string, current: number, count: number): string {
  if (query === '') return '';
  return count === 0 ? 'Nothing found' : `${current + 1} of ${count}`;
}

/** Says how many places were changed. */
export function changedWords(count: number): string {
  return count === 1 ? '1 place changed' : `${count} places changed`;
}
