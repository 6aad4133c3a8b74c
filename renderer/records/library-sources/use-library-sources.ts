import { useEffect, useMemo, useState } from 'react';
import type { Marking } from '#shared/brief/marking.ts';
import type { LibrarySource } from '#shared/ipc/contract/sources.ts';
import type { Result } from '#shared/result.ts';
import { useBriefPart } from '../../document/context.tsx';
import { workbench } from '../../platform/workbench.ts';
import { ownSourceAmong } from './own-source.ts';

/** What the library has for a query, for a brief of a marking. */
export interface FoundSources {
  readonly query: string;
  readonly marking: Marking;
  readonly sources: readonly LibrarySource[];
  readonly total: number;
  /** How many briefs are not read yet, so that something may be missing. */
  readonly behind: number;
}

/** As long as briefs are not read yet, the library is asked again after so many milliseconds. */
const askAgainMs = 500;

/* Increases with what makes another answer likely: a change in the library, or time if the last one was not whole. */
function useOccasion(answer: Result<FoundSources> | null): number {
  const [occasion, setOccasion] = useState(0);
  useEffect(() => {
    let timer = 0;
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setOccasion((before) => before + 1), askAgainMs);
    };
    const stops = [workbench.on('library.changed', later), workbench.on('library.reopened', later)];
    if (answer?.ok && answer.value.behind > 0) later();
    return () => {
      window.clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [answer]);
  return occasion;
}

/**
 * The sources of the library for a query, as the open brief may take them over, at most `limit` of them; the last answer
 * until there is one for the new query, null before the first, a problem if the library cannot be read. Null as a query
 * asks nothing.
 */
export function useLibrarySources(query: string | null, limit: number): Result<FoundSources> | null {
  const marking = useBriefPart('marking', (marking) => marking);
  const [answer, setAnswer] = useState<Result<FoundSources> | null>(null);
  const occasion = useOccasion(answer);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each occasion asks again
  useEffect(() => {
    if (query === null) return;
    let isLatest = true;
    const { tlp, restrictions } = marking;
    const request = { query: query.slice(0, 500), marking: { tlp, restrictions }, offset: 0, limit };
    void workbench.call('sources.list', request).then((got) => {
      if (!isLatest) return;
      setAnswer(got.ok ? { ok: true, value: { ...got.value, query, marking } } : got);
    });
    return () => {
      isLatest = false;
    };
  }, [query, limit, marking, occasion]);
  return query === null ? null : answer;
}

/** Gives what says which source of the brief a source of the library is; null if the brief does not have it. */
export function useOwnSource(): (found: LibrarySource) => string | null {
  const sources = useBriefPart('sources', (sources) => sources);
  return useMemo(() => ownSourceAmong(sources), [sources]);
}
