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

function scoreItem(item: PaletteItem, query: string) {
  const inLabel = fuzzyMatch(query, item.label);
  if (inLabel !== null) return { item, ...inLabel };
  const words = [...(item.keywords ?? []), item.detail ?? '', item.group];
  const aside = words.flatMap((word) => fuzzyMatch(query, word) ?? []);
  const best = aside.toSorted((one, other) => other.score - one.score)[0];
  return best === undefined ? null : { item, ranges: [], score: best.score * asideFactor };
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
