import type { BriefStores, BriefsInUse } from './briefs-in-use.ts';
import type { Facets } from './facets.ts';
import { indexedBrief } from './indexed-brief.ts';

/** How many stale briefs are indexed before a list is answered; more than these wait for a pause. */
const beforeAnAnswer = 20;

/** Keeps list columns, names and search text in step with the briefs. */
export interface Indexing {
  /** Indexes what a list needs to be right; leaves a long backlog (after a salvage) to `step`. */
  beforeAnswer(): void;
  /** Indexes at most `count` stale briefs; says whether more are waiting. */
  step(count: number): boolean;
  /** Gives the briefs that were indexed since this was last asked, for an answer or in a step. */
  takeIndexed(): readonly string[];
}

/** Opens the indexing of a library. */
export function openIndexing(stores: BriefStores, inUse: BriefsInUse, facets: Facets): Indexing {
  const indexOne = stores.db.transaction((briefId: string): boolean => {
    const found = inUse.get(briefId);
    if (!found.ok) {
      stores.rows.giveUpIndexing(briefId);
      return false;
    }
    if (stores.rows.index(briefId, indexedBrief(found.value.brief))) facets.noteChange();
    return true;
  }).immediate;
  const indexed = new Set<string>();
  const step = (count: number) => {
    for (const briefId of stores.rows.stale(count)) {
      if (indexOne(briefId)) inUse.noteIndexed(briefId);
      indexed.add(briefId);
    }
    return stores.rows.staleCount() > 0;
  };
  return {
    step,
    takeIndexed: () => {
      const briefIds = [...indexed];
      indexed.clear();
      return briefIds;
    },
    beforeAnswer: () => {
      const waiting = stores.rows.staleCount();
      if (waiting > 0 && waiting <= beforeAnAnswer) step(waiting);
    },
  };
}
