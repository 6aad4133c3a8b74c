import { useRef } from 'react';
import type { LibrarySource } from '#shared/ipc/contract/sources.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { takeOverSources } from '../../records/library-sources/take-over.ts';
import { useLibrarySources, useOwnSource } from '../../records/library-sources/use-library-sources.ts';
import { offerId } from './cite-choice.ts';

const mostOffered = 5;
/* As many are asked for that some are left beside those the brief has or may not take over unasked. */
const asked = 20;

/**
 * Sources of the library that match a query, without those that the brief has and those that are only in briefs marked
 * above it: about these one is asked, in “Sources from the library”. `cited` gives the ids under which chosen sources
 * are cited, once those of the library are added to the brief; null if they were not added.
 */
export function useOffers(document: BriefDocument, query: string) {
  const answer = useLibrarySources(query === '' ? null : query, asked);
  const ownOf = useOwnSource();
  const seen = useRef(new Map<string, LibrarySource>());
  const isAnswer = answer?.ok && answer.value.query === query;
  const found = isAnswer ? answer.value.sources : [];
  const offered = found.filter((each) => !each.isAbove && ownOf(each) === null).slice(0, mostOffered);
  for (const offer of offered) seen.current.set(offerId(offer), offer);
  const cited = (ids: readonly string[]): readonly string[] | null => {
    const taken = ids.flatMap((id) => seen.current.get(id) ?? []);
    if (taken.length === 0) return ids;
    const added = takeOverSources(document, taken);
    if (added === null) return null;
    const addedAs = new Map(taken.map((offer, index) => [offerId(offer), added[index] ?? '']));
    return ids.map((id) => addedAs.get(id) ?? id);
  };
  return { offered, cited };
}
