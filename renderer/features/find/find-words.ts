/** The match a search stands at, counted from 0, where `at` may be one of more matches than there are now. */
export function placeAmong(at: number, count: number): number {
  return count === 0 ? 0 : at % count;
}

/** The match before or behind the present one; behind the last comes the first. */
export function steppedFrom(current: number, step: 1 | -1, count: number): number {
  return (current + step + count) % Math.max(1, count);
}

/** Says how many places a search found and at which it stands; nothing while nothing is looked for. */
export function countWords(query: string, current: number, count: number): string {
  if (query === '') return '';
  return count === 0 ? 'Nothing found' : `${current + 1} of ${count}`;
}

/** Says how many places were changed. */
export function changedWords(count: number): string {
  return count === 1 ? '1 place changed' : `${count} places changed`;
}
