import type { Mappable } from '@tiptap/pm/transform';
import type { Passage } from '../brief/place.ts';

/**
 * Where a passage of prose is after a change. What is written at its ends does not belong to it. A passage that is
 * deleted whole keeps its position and has no length.
 */
export function movedPassage({ from, to }: Passage, mapping: Pick<Mappable, 'map'>): Passage {
  if (from >= to) {
    const at = mapping.map(from, -1);
    return { from: at, to: at };
  }
  const [start, end] = [mapping.map(from, 1), mapping.map(to, -1)];
  return start < end ? { from: start, to: end } : { from: end, to: end };
}

/** A passage cut to fit into a text of a given size. */
export function passageWithin({ from, to }: Passage, size: number): Passage {
  const start = Math.min(from, size);
  return { from: start, to: Math.min(Math.max(start, to), size) };
}

/** Says whether two passages are the same. */
export function isSamePassage(one: Passage, other: Passage): boolean {
  return one.from === other.from && one.to === other.to;
}
