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

/* Which items of one side the other one has as well, between the items of the base that both kept. */
function sharedIn(
  baseKeys: readonly string[],
  one: Changed<unknown>,
  other: Changed<unknown>,
): ReadonlySet<number> {
  const shared = new Set<number>();
  let [from, otherFrom] = [0, 0];
  const close = (to: number, otherTo: number) => {
    if (from === to || otherFrom === otherTo) return;
    const match = matchSequences(one.keys.slice(from, to), other.keys.slice(otherFrom, otherTo));
    for (const [index, at] of match.entries()) if (at >= 0) shared.add(from + index);
  };
  for (let index = 0; index < baseKeys.length; index += 1) {
    if (!keeps(baseKeys, one, index) || !keeps(baseKeys, other, index)) continue;
    const [at, otherAt] = [one.match[index] ?? 0, other.match[index] ?? 0];
    close(at, otherAt);
    [from, otherFrom] = [at + 1, otherAt + 1];
  }
  close(one.keys.length, other.keys.length);
  return shared;
}

/* Whether the other side wrote all that stands in a change, and left out all that it left out. */
function isMade(hunk: Hunk, shared: ReadonlySet<number>, isKept: (index: number) => boolean): boolean {
  if (hunk.sideFrom === hunk.sideTo) return false;
  for (let index = hunk.sideFrom; index < hunk.sideTo; index += 1) if (!shared.has(index)) return false;
  for (let index = hunk.from; index < hunk.to; index += 1) if (isKept(index)) return false;
  return true;
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
  if (shared.size === 0) return null;
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
