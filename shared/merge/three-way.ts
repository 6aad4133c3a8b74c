import { withAlike } from './alike.ts';
import { type Hunk, hunksOf, type Match, matchSequences } from './sequence.ts';

/** A stretch of a three-way merge: items that go into the result, or a question which of both sides does. */
export type Stretch<Item> =
  | { readonly kind: 'settled'; readonly items: readonly Item[] }
  /** One item that both sides changed, each otherwise. */
  | { readonly kind: 'pair'; readonly base: Item; readonly mine: Item; readonly theirs: Item }
  | {
      readonly kind: 'conflict';
      readonly base: readonly Item[];
      readonly mine: readonly Item[];
      readonly theirs: readonly Item[];
    };

/** How sequences of items are compared. */
export interface Comparing<Item> {
  readonly keyOf: (item: Item) => string;
  /** Adds to a match which items were changed rather than exchanged; without it stretches of one length are. */
  readonly pairUp?: (base: readonly Item[], side: readonly Item[], match: Match) => void;
}

interface Side<Item> {
  readonly items: readonly Item[];
  readonly keys: readonly string[];
  readonly match: Match;
  readonly hunks: readonly Hunk[];
  at: number;
}

function sideOf<Item>(
  base: readonly Item[],
  baseKeys: readonly string[],
  items: readonly Item[],
  { keyOf, pairUp }: Comparing<Item>,
): Side<Item> {
  const keys = items.map(keyOf);
  const match = matchSequences(baseKeys, keys);
  pairUp?.(base, items, match);
  return { items, keys, match, hunks: hunksOf(baseKeys, keys, match, !pairUp), at: 0 };
}

/* Whether two changes of two sides are about the same place. What is inserted beside a changed item is beside it. */
function meet(one: Hunk, other: Hunk): boolean {
  const isInserted = one.from === one.to || other.from === other.to;
  if (!isInserted) return one.from < other.to && other.from < one.to;
  if (one.from === one.to && other.from === other.to) return one.from === other.from;
  if (one.isPair || other.isPair) return false;
  return one.from <= other.to && other.from <= one.to;
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly mine: readonly Hunk[];
  readonly theirs: readonly Hunk[];
}

/* Whether a change meets one of the last of the other side; those further ahead end before it. */
function meetsLast(hunk: Hunk, others: readonly Hunk[]): boolean {
  return others.slice(-2).some((other) => meet(hunk, other));
}

/* Of two changes that begin together, what is inserted comes first. */
function isFirst(one: Hunk, other: Hunk): boolean {
  return one.from !== other.from ? one.from < other.from : one.to <= other.to;
}

/* The changes of both sides from left to right, those that meet together. */
function* groupsOf(mine: readonly Hunk[], theirs: readonly Hunk[]): Generator<Group> {
  let [here, there] = [0, 0];
  while (here < mine.length || there < theirs.length) {
    const group: { mine: Hunk[]; theirs: Hunk[] } = { mine: [], theirs: [] };
    const [first, other] = [mine[here], theirs[there]];
    if (first && (!other || isFirst(first, other))) {
      group.mine.push(first);
      here += 1;
    } else if (other) {
      group.theirs.push(other);
      there += 1;
    }
    for (let grew = true; grew; ) {
      grew = false;
      const [nextMine, nextTheirs] = [mine[here], theirs[there]];
      if (nextMine && meetsLast(nextMine, group.theirs)) {
        group.mine.push(nextMine);
        here += 1;
        grew = true;
      } else if (nextTheirs && meetsLast(nextTheirs, group.mine)) {
        group.theirs.push(nextTheirs);
        there += 1;
        grew = true;
      }
    }
    const all = [...group.mine, ...group.theirs];
    yield {
      ...group,
      from: Math.min(...all.map(({ from }) => from)),
      to: Math.max(...all.map(({ to }) => to)),
    };
  }
}

/* What a side has in the place of a stretch of the base, and what of that is new. */
function within<Item>(side: Side<Item>, hunks: readonly Hunk[], base: readonly Item[], { from, to }: Group) {
  const items: Item[] = [];
  const inserted: string[] = [];
  const removed = new Set<number>();
  let at = from;
  for (const hunk of hunks) {
    for (; at < hunk.from; at += 1) items.push(...base.slice(at, at + 1));
    items.push(...side.items.slice(hunk.sideFrom, hunk.sideTo));
    inserted.push(...side.keys.slice(hunk.sideFrom, hunk.sideTo));
    for (let index = hunk.from; index < hunk.to; index += 1) removed.add(index);
    at = Math.max(at, hunk.to);
  }
  for (; at < to; at += 1) items.push(...base.slice(at, at + 1));
  return { items, inserted, removed, hunks };
}

type Within<Item> = ReturnType<typeof within<Item>>;

const isDeletion = (hunk: Hunk) => hunk.sideFrom === hunk.sideTo;

/* Whether what the other side only deleted was put otherwise here. */
function isExchanged(deletion: Hunk, hunks: readonly Hunk[]): boolean {
  return hunks.some((hunk) => !isDeletion(hunk) && hunk.from < deletion.to && deletion.from < hunk.to);
}

/* Whether one side made all the changes that the other one made, and perhaps more. */
function holds<Item>(one: Within<Item>, other: Within<Item>): boolean {
  if (other.hunks.some((hunk) => isDeletion(hunk) && isExchanged(hunk, one.hunks))) return false;
  let at = 0;
  for (const key of one.inserted) if (key === other.inserted[at]) at += 1;
  return at === other.inserted.length && [...other.removed].every((index) => one.removed.has(index));
}

function stretchOf<Item>(
  base: readonly Item[],
  mine: Side<Item>,
  theirs: Side<Item>,
  group: Group,
): Stretch<Item> {
  const here = within(mine, group.mine, base, group);
  const there = within(theirs, group.theirs, base, group);
  if (group.theirs.length === 0 || holds(here, there)) return { kind: 'settled', items: here.items };
  if (group.mine.length === 0 || holds(there, here)) return { kind: 'settled', items: there.items };
  const [own, others] = [group.mine[0], group.theirs[0]];
  const isPair = own?.isPair && others?.isPair && group.mine.length === 1 && group.theirs.length === 1;
  const [was, now, other] = [base[group.from], here.items[0], there.items[0]];
  if (isPair && was !== undefined && now !== undefined && other !== undefined) {
    return { kind: 'pair', base: was, mine: now, theirs: other };
  }
  return { kind: 'conflict', base: base.slice(group.from, group.to), mine: here.items, theirs: there.items };
}

/* Both sides against what they came from, with what came back and is here already taken for a part of it. */
function sidesOf<Item>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  comparing: Comparing<Item>,
) {
  const against = (before: readonly Item[]) => {
    const keys = before.map(comparing.keyOf);
    const sideAgainst = (items: readonly Item[]) => sideOf(before, keys, items, comparing);
    return { before, keys, here: sideAgainst(mine), there: sideAgainst(theirs) };
  };
  const sides = against(base);
  const alike = withAlike(base, sides.keys, sides.there, sides.here);
  return alike ? against(alike) : sides;
}

/**
 * Merges two sequences that came from one base. What one side changed goes into the result, what both changed in the same
 * way goes in once, and what both changed otherwise comes back as a question, with everything either side has there.
 */
export function mergeSequences<Item>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  comparing: Comparing<Item>,
): Stretch<Item>[] {
  const { before, here, there } = sidesOf(base, mine, theirs, comparing);
  const stretches: Stretch<Item>[] = [];
  let at = 0;
  for (const group of groupsOf(here.hunks, there.hunks)) {
    if (at < group.from) stretches.push({ kind: 'settled', items: before.slice(at, group.from) });
    stretches.push(stretchOf(before, here, there, group));
    at = group.to;
  }
  if (at < before.length) stretches.push({ kind: 'settled', items: before.slice(at) });
  return stretches;
}

/** What two sequences have in common, in its order: the base of two texts of which no earlier one is known. */
export function commonItems<Item>(
  mine: readonly Item[],
  theirs: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const match = matchSequences(mine.map(keyOf), theirs.map(keyOf));
  return mine.filter((_, index) => (match[index] ?? -1) >= 0);
}
