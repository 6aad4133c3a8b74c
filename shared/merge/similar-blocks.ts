import type { ProseNode } from '../brief/prose.ts';
import type { Match } from './sequence.ts';
import { shownProse, wordsOf } from './words.ts';

/** Two blocks are one that was changed if they share at least this part of their words. */
const leastAlike = 0.4;
/** In a stretch of more pairs, only blocks in the same place of it are compared. */
const mostCompared = 1_600;

const wordSets = new WeakMap<ProseNode, ReadonlySet<string>>();

function wordSet(node: ProseNode): ReadonlySet<string> {
  const known = wordSets.get(node) ?? new Set(wordsOf(shownProse(node)).map((word) => word.trim()));
  wordSets.set(node, known);
  return known;
}

/* How alike two blocks are, from 0 to 1, by the words they share. */
function likeness(one: ProseNode, other: ProseNode): number {
  if (one.type !== other.type) return 0;
  const [here, there] = [wordSet(one), wordSet(other)];
  if (here.size === 0 || there.size === 0) return here.size === there.size ? 1 : 0;
  let shared = 0;
  for (const word of here) if (there.has(word)) shared += 1;
  return shared / Math.min(here.size, there.size);
}

/* The pairs in order that are most alike in all. */
function bestPairs(base: readonly ProseNode[], side: readonly ProseNode[]): (readonly [number, number])[] {
  const width = side.length + 1;
  const sums = new Float64Array((base.length + 1) * width);
  const sumAt = (row: number, column: number) => sums[row * width + column] ?? 0;
  const likes = base.map((one) => side.map((other) => likeness(one, other)));
  const gain = (row: number, column: number) => {
    const like = likes[row]?.[column] ?? 0;
    return like < leastAlike ? 0 : like + sumAt(row + 1, column + 1);
  };
  for (let row = base.length - 1; row >= 0; row -= 1) {
    for (let column = side.length - 1; column >= 0; column -= 1) {
      sums[row * width + column] = Math.max(
        gain(row, column),
        sumAt(row + 1, column),
        sumAt(row, column + 1),
      );
    }
  }
  const found: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < base.length && column < side.length) {
    if (gain(row, column) > 0 && gain(row, column) >= sumAt(row, column)) {
      found.push([row, column]);
      row += 1;
      column += 1;
    } else if (sumAt(row + 1, column) >= sumAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}

function pairsOf(base: readonly ProseNode[], side: readonly ProseNode[]): (readonly [number, number])[] {
  if (base.length * side.length <= mostCompared) return bestPairs(base, side);
  const length = base.length === side.length ? base.length : 0;
  return Array.from({ length }, (_, index) => [index, index] as const).filter(([here]) => {
    const [one, other] = [base[here], side[here]];
    return one && other && likeness(one, other) >= leastAlike;
  });
}

/** Adds to a match of blocks those that were changed: of what is left between equal ones, in order, the most alike. */
export function pairUpBlocks(base: readonly ProseNode[], side: readonly ProseNode[], match: Match): void {
  let [from, sideFrom] = [0, 0];
  for (let index = 0; index <= base.length; index += 1) {
    const at = index === base.length ? side.length : (match[index] ?? -1);
    if (at < 0) continue;
    if (from < index && sideFrom < at) {
      const found = pairsOf(base.slice(from, index), side.slice(sideFrom, at));
      for (const [here, there] of found) match[from + here] = sideFrom + there;
    }
    [from, sideFrom] = [index + 1, at + 1];
  }
}
