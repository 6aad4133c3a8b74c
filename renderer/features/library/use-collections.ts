import { useEffect, useState } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import type { BriefCollection } from '#shared/ipc/contract/brief-collections.ts';
import { workbench } from '../../platform/workbench.ts';
import { valueOrTell } from '../../window/problems.ts';

/** The collections of the library as they were when a dialog was opened; null before they are known. */
export function useCollections(): readonly BriefCollection[] | null {
  const [collections, setCollections] = useState<readonly BriefCollection[] | null>(null);
  useEffect(() => {
    void workbench.call('library.facets', {}).then((answer) => {
      setCollections(valueOrTell(answer, 'The collections could not be listed')?.collections ?? []);
    });
  }, []);
  return collections;
}

/** No more briefs than this go in one request. */
const mostAtOnce = 5_000;

/** Asks how many of some briefs each collection has, by its id; none if that cannot be told. */
export async function countedIn(briefIds: readonly BriefId[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let start = 0; start < briefIds.length; start += mostAtOnce) {
    const some = briefIds.slice(start, start + mostAtOnce);
    const answer = await workbench.call('briefCollections.of', { briefIds: some });
    const found = valueOrTell(answer, 'The collections could not be listed');
    if (!found) return new Map();
    for (const { id, count } of found.collections) counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return counts;
}

/** How many of some briefs each collection has, by its id; null before it is known. */
export function useCollected(briefIds: readonly BriefId[]): ReadonlyMap<string, number> | null {
  const [counts, setCounts] = useState<ReadonlyMap<string, number> | null>(null);
  useEffect(() => {
    let isGone = false;
    void countedIn(briefIds).then((found) => {
      if (!isGone) setCounts(found);
    });
    return () => {
      isGone = true;
    };
  }, [briefIds]);
  return counts;
}
