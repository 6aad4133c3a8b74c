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

/** How many of some briefs each collection has, by its id; null before it is known. */
export function useCollected(briefIds: readonly BriefId[]): ReadonlyMap<string, number> | null {
  const [counts, setCounts] = useState<ReadonlyMap<string, number> | null>(null);
  useEffect(() => {
    void workbench.call('briefCollections.of', { briefIds: [...briefIds] }).then((answer) => {
      const found = valueOrTell(answer, 'The collections could not be listed')?.collections ?? [];
      setCounts(new Map(found.map(({ id, count }) => [id, count])));
    });
  }, [briefIds]);
  return counts;
}
