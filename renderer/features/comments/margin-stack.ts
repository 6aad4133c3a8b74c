import type { PlacedThread } from './margin-places.ts';

/** Comments whose places are nearer to each other share a button; it is as high, in pixels. */
const sameLine = 26;

/** The height of a comment in the margin and the gap below it, in pixels. */
const balloonHeight = 96;

/** Comments of the same line. */
export interface Together {
  readonly top: number;
  readonly members: readonly PlacedThread[];
}

/** Puts comments whose places are in the same line together; `placed` goes from top to bottom. */
export function together(placed: readonly PlacedThread[]): readonly Together[] {
  const groups: { top: number; members: PlacedThread[] }[] = [];
  for (const one of placed) {
    const last = groups.at(-1);
    if (last && one.top - last.top < sameLine) last.members.push(one);
    else groups.push({ top: one.top, members: [one] });
  }
  return groups;
}

/** Where comments stand so that each is at its place or below, and none covers another. */
export function stacked(
  placed: readonly PlacedThread[],
): readonly { readonly top: number; readonly one: PlacedThread }[] {
  let free = 0;
  return placed.map((one) => {
    const top = Math.max(one.top, free);
    free = top + balloonHeight;
    return { top, one };
  });
}
