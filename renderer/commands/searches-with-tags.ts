import type { SavedSearch } from '#shared/ipc/contract/saved-search.ts';

const folded = (name: string) => name.trim().toLowerCase();

/** Saved searches that ask for a tag by its new name, in any case; null if none asks for one that was renamed. */
export function searchesWithTags(
  searches: readonly SavedSearch[],
  from: readonly string[],
  to: string,
): SavedSearch[] | null {
  const renamed = new Set(from.map(folded));
  const isRenamed = (tag: string) => renamed.has(folded(tag));
  if (!searches.some(({ filter }) => filter.tags.some(isRenamed))) return null;
  return searches.map((search) => {
    const tags = [...new Set(search.filter.tags.map((tag) => (isRenamed(tag) ? to : tag)))];
    return { ...search, filter: { ...search.filter, tags } };
  });
}
