/*
 * Two sequences against each other, such as the words of a sentence or the paragraphs of a section, by the keys of their
 * items. Everything here is linear for texts as people write them: equal ends are left out, what occurs once on each side
 * holds the rest apart, and only small rests are compared pair by pair.
 */

/** A stretch of the base, and what one side has in its place. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly sideFrom: number;
  readonly sideTo: number;
  /** Whether it is one item that became another one, so that both can be merged, or put beside what is inserted there. */
  readonly isPair: boolean;
}

interface Ranges {
  baseFrom: number;
  baseTo: number;
  sideFrom: number;
  sideTo: number;
}

/** For each item of the base, the item of the side that it is, or -1. */
export type Match = Int32Array;

/** Up to so many pairs are compared where nothing holds a stretch apart. */
const mostPairs = 250_000;

type Keys = readonly string[];

function trim(base: Keys, side: Keys, ranges: Ranges, match: Match): void {
  while (
    ranges.baseFrom < ranges.baseTo &&
    ranges.sideFrom < ranges.sideTo &&
    base[ranges.baseFrom] === side[ranges.sideFrom]
  ) {
    match[ranges.baseFrom] = ranges.sideFrom;
    ranges.baseFrom += 1;
    ranges.sideFrom += 1;
  }
  while (
    ranges.baseFrom < ranges.baseTo &&
    ranges.sideFrom < ranges.sideTo &&
    base[ranges.baseTo - 1] === side[ranges.sideTo - 1]
  ) {
    ranges.baseTo -= 1;
    ranges.sideTo -= 1;
    match[ranges.baseTo] = ranges.sideTo;
  }
}

/* Where keys that occur once stand in a stretch; -1 for those that occur more often. */
function singles(keys: Keys, from: number, to: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let index = from; index < to; index += 1) {
    const key = keys[index] ?? '';
    found.set(key, found.has(key) ? -1 : index);
  }
  return found;
}

/* The longest run of pairs that rise on both sides; the pairs come in the order of the base. */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, [, at]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

function anchorsOf(base: Keys, side: Keys, ranges: Ranges): (readonly [number, number])[] {
  const here = singles(base, ranges.baseFrom, ranges.baseTo);
  const there = singles(side, ranges.sideFrom, ranges.sideTo);
  const pairs: (readonly [number, number])[] = [];
  for (const [key, index] of here) {
    const other = there.get(key) ?? -1;
    if (index >= 0 && other >= 0) pairs.push([index, other]);
  }
  return rising(pairs.sort(([one], [other]) => one - other));
}

/* The longest common sequence of a small stretch. */
function compareAll(base: Keys, side: Keys, ranges: Ranges, match: Match): void {
  const [rows, columns] = [ranges.baseTo - ranges.baseFrom, ranges.sideTo - ranges.sideFrom];
  if (rows * columns > mostPairs) return;
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0;
  const isSame = (row: number, column: number) =>
    base[ranges.baseFrom + row] === side[ranges.sideFrom + column];
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = isSame(row, column)
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (isSame(row, column)) {
      match[ranges.baseFrom + row] = ranges.sideFrom + column;
      row += 1;
      column += 1;
    } else if (lengthAt(row, column + 1) >= lengthAt(row + 1, column)) column += 1;
    else row += 1;
  }
}

/** Finds which items of a side are which of the base: the same in the same order. */
export function matchSequences(base: Keys, side: Keys): Match {
  const match = new Int32Array(base.length).fill(-1);
  const open: Ranges[] = [{ baseFrom: 0, baseTo: base.length, sideFrom: 0, sideTo: side.length }];
  for (let ranges = open.pop(); ranges; ranges = open.pop()) {
    trim(base, side, ranges, match);
    if (ranges.baseFrom === ranges.baseTo || ranges.sideFrom === ranges.sideTo) continue;
    const anchors = anchorsOf(base, side, ranges);
    if (anchors.length === 0) {
      compareAll(base, side, ranges, match);
      continue;
    }
    let [baseFrom, sideFrom] = [ranges.baseFrom, ranges.sideFrom];
    for (const [baseAt, sideAt] of [...anchors, [ranges.baseTo, ranges.sideTo] as const]) {
      if (baseAt < ranges.baseTo) match[baseAt] = sideAt;
      open.push({ baseFrom, baseTo: baseAt, sideFrom, sideTo: sideAt });
      [baseFrom, sideFrom] = [baseAt + 1, sideAt + 1];
    }
  }
  return match;
}

/* One item for each of as many others is taken for a change of each. */
function pairs(hunk: Omit<Hunk, 'isPair'>): Hunk[] {
  const { from, to, sideFrom, sideTo } = hunk;
  const length = to - from;
  if (length === 0 || length !== sideTo - sideFrom) return [{ ...hunk, isPair: false }];
  return Array.from({ length }, (_, index) => ({
    from: from + index,
    to: from + index + 1,
    sideFrom: sideFrom + index,
    sideTo: sideFrom + index + 1,
    isPair: true,
  }));
}

/**
 * What a side has otherwise than the base, in order. Items that are matched and have other keys are pairs. `isPaired` says
 * whether stretches of the same length are pairs item by item.
 */
export function hunksOf(base: Keys, side: Keys, match: Match, isPaired: boolean): Hunk[] {
  const hunks: Hunk[] = [];
  let [from, sideFrom] = [0, 0];
  const close = (to: number, sideTo: number) => {
    if (from === to && sideFrom === sideTo) return;
    const hunk = { from, to, sideFrom, sideTo };
    hunks.push(...(isPaired ? pairs(hunk) : [{ ...hunk, isPair: false }]));
  };
  for (let index = 0; index < base.length; index += 1) {
    const at = match[index] ?? -1;
    if (at < 0) continue;
    close(index, at);
    if (base[index] !== side[at])
      hunks.push({ from: index, to: index + 1, sideFrom: at, sideTo: at + 1, isPair: true });
    [from, sideFrom] = [index + 1, at + 1];
  }
  close(base.length, side.length);
  return hunks;
}
