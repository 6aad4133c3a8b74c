import { type Hunk, type Match, matchSequences } from './sequence.ts';

/** A side of a three-way merge as far as it says what it did to the base. */
interface Changed<Item> {
  readonly items: readonly Item[];
  readonly keys: readonly string[];
  /** Which items of the base it has, changed ones among them. */
  readonly match: Match;
  /** What it changed, stretch by stretch. */
  readonly hunks: readonly Hunk[];
}

const keeps = (baseKeys: readonly string[], side: Changed<unknown>, index: number) => {
  const at = side.match[index] ?? -1;
  return at >= 0 && side.keys[at] === baseKeys[index];
};

/** Where what one side has stands on the other one, and back again. */
interface Shared {
  readonly there: ReadonlyMap<number, number>;
  readonly back: ReadonlySet<number>;
}

/* What both sides have, between the items of the base that both kept and with these; the ends are the same place, too. */
function sharedIn(baseKeys: readonly string[], one: Changed<unknown>, other: Changed<unknown>): Shared {
  const there = new Map<number, number>([[-1, -1]]);
  let [from, otherFrom] = [0, 0];
  const close = (to: number, otherTo: number) => {
    if (from < to && otherFrom < otherTo) {
      const match = matchSequences(one.keys.slice(from, to), other.keys.slice(otherFrom, otherTo));
      for (const [index, at] of match.entries()) if (at >= 0) there.set(from + index, otherFrom + at);
    }
    there.set(to, otherTo);
    [from, otherFrom] = [to + 1, otherTo + 1];
  };
  for (let index = 0; index < baseKeys.length; index += 1) {
    if (!keeps(baseKeys, one, index) || !keeps(baseKeys, other, index)) continue;
    close(one.match[index] ?? 0, other.match[index] ?? 0);
  }
  close(one.keys.length, other.keys.length);
  return { there, back: new Set(there.values()) };
}

/* Whether the other side has something beside what it shares where this one has nothing: it may stand elsewhere then. */
function isElsewhere(index: number, step: 1 | -1, { there, back }: Shared): boolean {
  return there.has(index + step) && !back.has((there.get(index) ?? 0) + step);
}

/* Whether the other side has all that a change put there, at the same place, and left out all that it left out. */
function isMade({ from, to, sideFrom, sideTo }: Hunk, shared: Shared, isKept: (index: number) => boolean) {
  if (sideFrom === sideTo) return false;
  for (let index = sideFrom; index < sideTo; index += 1) if (!shared.there.has(index)) return false;
  for (let index = from; index < to; index += 1) if (isKept(index)) return false;
  return !isElsewhere(sideFrom, -1, shared) && !isElsewhere(sideTo - 1, 1, shared);
}

/**
 * The base with the changes of one side that the other one made as well, whatever else it has there. Seen from the base
 * alone, what else it has can hide them, and they would be made a second time. Null if there are none.
 */
export function withAlike<Item>(
  base: readonly Item[],
  baseKeys: readonly string[],
  one: Changed<Item>,
  other: Changed<Item>,
): Item[] | null {
  if (one.hunks.length === 0 || other.hunks.length === 0) return null;
  const shared = sharedIn(baseKeys, one, other);
  const made = one.hunks.filter((hunk) => isMade(hunk, shared, (index) => keeps(baseKeys, other, index)));
  if (made.length === 0) return null;
  const items: Item[] = [];
  let at = 0;
  for (const { from, to, sideFrom, sideTo } of made) {
    items.push(...base.slice(at, from), ...one.items.slice(sideFrom, sideTo));
    at = to;
  }
  items.push(...base.slice(at));
  return items;
}
