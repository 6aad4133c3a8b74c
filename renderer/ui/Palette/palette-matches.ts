import type { ReactNode } from 'react';
import { fuzzyMatch, type TextRange } from './fuzzy-match.ts';

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** The heading it stands under. */
  readonly group: string;
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  /** Other words that find it. */
  readonly keywords?: readonly string[] | undefined;
  readonly disabled?: boolean | undefined;
}

/** An item found elsewhere (by the library's search, say) for the present query, with what matched. */
export interface FoundItem extends PaletteItem {
  readonly ranges?: readonly TextRange[] | undefined;
}

export interface PaletteGroup {
  readonly name: string;
  readonly items: readonly FoundItem[];
}

/** A match in a keyword or in the detail counts, but less than one in the label. */
const asideFactor = 0.5;

/**
 * The items that match a query, grouped under their headings with the best group and the best item first;
 * without a query, all in the order given. At most `limit` items are returned.
 */
export function paletteMatches(items: readonly PaletteItem[], query: string, limit: number): PaletteGroup[] {
  if (query.trim() === '') return groupsOf(items.slice(0, limit));
  const scored = items.flatMap((item) => scoreItem(item, query) ?? []);
  const sorted = scored.toSorted((one, other) => other.score - one.score);
  return groupsOf(sorted.slice(0, limit).map(({ item, ranges }) => ({ ...item, ranges })));
}

interface Found {
  readonly score: number;
  readonly ranges: readonly TextRange[];
}

function scoreItem(item: PaletteItem, query: string) {
  const found = fuzzyMatch(query, item.label) ?? findEachWord(item, query);
  return found === null ? null : { item, ...found };
}

/* Words that say nothing, where they are not in the label. */
const smallWords = new Set(['a', 'an', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with']);

/* Each word somewhere, in any order: in the label, in a keyword, or in the heading. */
function findEachWord(item: PaletteItem, query: string): Found | null {
  const aside = [...(item.keywords ?? []), item.detail ?? '', item.group];
  const words = query.split(/\s+/).filter((word) => word !== '');
  const telling = words.filter((word) => !smallWords.has(word.toLocaleLowerCase()));
  let score = 0;
  const ranges: TextRange[] = [];
  for (const word of telling.length > 0 ? telling : words) {
    const found = findWord(word, item.label, aside) ?? findWord(withoutPlural(word), item.label, aside);
    if (found === null) return null;
    score += found.score;
    ranges.push(...found.ranges);
  }
  return { score, ranges: joined(ranges) };
}

function findWord(word: string, label: string, aside: readonly string[]): Found | null {
  const inLabel = fuzzyMatch(word, label);
  if (inLabel !== null) return inLabel;
  const scores = aside.flatMap((text) => fuzzyMatch(word, text)?.score ?? []);
  return scores.length > 0 ? { score: Math.max(...scores) * asideFactor, ranges: [] } : null;
}

/* "backups" finds "Restore a backup", too. */
function withoutPlural(word: string): string {
  return word.length > 3 ? word.replace(/ies$/i, 'y').replace(/s$/i, '') : word;
}

/* In order and without overlap. */
function joined(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}

/** Groups items by heading, keeping the order in which headings and items first appear. */
export function groupsOf(items: readonly FoundItem[]): PaletteGroup[] {
  const groups = new Map<string, FoundItem[]>();
  for (const item of items) {
    const members = groups.get(item.group);
    if (members === undefined) groups.set(item.group, [item]);
    else members.push(item);
  }
  return [...groups].map(([name, members]) => ({ name, items: members }));
}
