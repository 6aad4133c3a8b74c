import type { BriefCollection } from './contract/brief-collections.ts';

/** Collections lie in others at most so deep; one that lies in none is on the first level. */
export const mostCollectionLevels = 4;

/** A collection at its place in the tree of all of them. */
export interface CollectionInTree {
  readonly collection: BriefCollection;
  /** 1 for those that lie in no other. */
  readonly level: number;
  /** Its name behind the names of those it lies in, with slashes between them. */
  readonly path: string;
  readonly hasInner: boolean;
}

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * Collections in the order of their tree: each before those that lie in it, by name. One that lies in a collection that
 * is not there stands on the first level.
 */
export function collectionsInTree(collections: readonly BriefCollection[]): CollectionInTree[] {
  const known = new Set(collections.map(({ id }) => id));
  const inner = new Map<string | null, BriefCollection[]>();
  for (const collection of collections) {
    const { parentId } = collection;
    const key = parentId !== null && known.has(parentId) ? parentId : null;
    inner.set(key, [...(inner.get(key) ?? []), collection]);
  }
  const below = (parentId: string | null, level: number, before: string): CollectionInTree[] =>
    (inner.get(parentId) ?? [])
      .toSorted((one, other) => byName.compare(one.name, other.name) || (one.id < other.id ? -1 : 1))
      .flatMap((collection) => {
        const path = before === '' ? collection.name : `${before}/${collection.name}`;
        const within = below(collection.id, level + 1, path);
        return [{ collection, level, path, hasInner: within.length > 0 }, ...within];
      });
  return below(null, 1, '');
}

/** A collection and all that lie in it, at whatever level, by their ids. */
export function withInner(collections: readonly BriefCollection[], id: string): string[] {
  const within = collections.filter(({ parentId }) => parentId === id);
  return [id, ...within.flatMap((collection) => withInner(collections, collection.id))];
}

/** How many levels a collection takes up with all that lie in it. */
export function levelsOf(collections: readonly BriefCollection[], id: string): number {
  const within = collections.filter(({ parentId }) => parentId === id);
  return 1 + Math.max(0, ...within.map((collection) => levelsOf(collections, collection.id)));
}

/** On which level a collection lies; 0 for null, the place of those that lie in none. */
export function levelOf(collections: readonly BriefCollection[], id: string | null): number {
  const found = collections.find((collection) => collection.id === id);
  return found ? 1 + levelOf(collections, found.parentId) : 0;
}

/** Says whether a collection, or null for a new one, may lie in another, or (null) in none. */
export function mayLieIn(
  collections: readonly BriefCollection[],
  id: string | null,
  parentId: string | null,
): boolean {
  if (id !== null && parentId !== null && withInner(collections, id).includes(parentId)) return false;
  const levels = id === null ? 1 : levelsOf(collections, id);
  return levelOf(collections, parentId) + levels <= mostCollectionLevels;
}
