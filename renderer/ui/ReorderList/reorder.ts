/** Moves one entry to another place; gives the list itself back where nothing would change. */
export function moveEntry<Entry>(entries: readonly Entry[], from: number, to: number): readonly Entry[] {
  const moved = entries[from];
  if (moved === undefined || from === to || to < 0 || to >= entries.length) return entries;
  const rest = entries.toSpliced(from, 1);
  return rest.toSpliced(to, 0, moved);
}

/**
 * Where a dragged entry would land: the place it would have in the list after the move, from the middles of
 * all rows (in order, in pixels) and the pointer's height.
 */
export function landingIndex(middles: readonly number[], from: number, pointer: number): number {
  const above = middles.filter((middle, index) => index !== from && middle < pointer).length;
  return Math.min(above, middles.length - 1);
}
