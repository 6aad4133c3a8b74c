import type { LibraryFacets, LibrarySummary } from '#shared/ipc/contract/library.ts';
import type { ParsedRequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result.ts';
import { openAppearances } from './appearances.ts';
import type { BriefStores, BriefsInUse } from './briefs-in-use.ts';
import type { Facets } from './facets.ts';
import type { Indexing } from './indexing.ts';
import { openSearch } from './search.ts';
import { openSummaries } from './summary.ts';

/** Lists, counts and finds briefs. Briefs that changed are indexed before the answer, but for a long backlog. */
export interface LibrarySearch {
  /** Lists briefs, or searches in them where there is something to search for. */
  list(request: ParsedRequestOf<'library.list'>): ResponseOf<'library.list'>;
  /** The counts of the side panel and the filters. */
  facets(): LibraryFacets;
  /** What the inspector of the library shows of one brief. */
  summary(briefId: string): Result<LibrarySummary>;
  /** The titles of briefs in the order of the ids; empty where a brief is gone. */
  titles(briefIds: readonly string[]): string[];
  /** Names of a kind that begin with what is typed, or have a word that does. */
  complete(kind: 'tag' | 'entity' | 'region' | 'author', prefix: string): string[];
  /** Other briefs in which entities of these names appear. */
  appearances(names: readonly string[], exceptBriefId: string): ResponseOf<'library.appearances'>['briefs'];
}

/** Lists index what changed, which may as well be lost with a file that is gone. */
export const searchReading = ['list', 'facets', 'summary', 'titles', 'complete', 'appearances'] as const;

/** What the search of a library is made of. */
interface SearchOf extends Pick<BriefStores, 'db' | 'rows'> {
  readonly inUse: BriefsInUse;
  readonly facets: Facets;
  readonly indexing: Pick<Indexing, 'beforeAnswer'>;
}

/** Opens the search of a library. */
export function openLibrarySearch({ db, rows, inUse, facets, indexing }: SearchOf): LibrarySearch {
  const indexed =
    <Args extends readonly unknown[], Value>(answer: (...args: Args) => Value) =>
    (...args: Args): Value => {
      indexing.beforeAnswer();
      return answer(...args);
    };
  return {
    list: indexed(openSearch(db).list),
    facets: indexed(facets.counts),
    summary: indexed(openSummaries(db, inUse)),
    titles: indexed(rows.titles),
    complete: indexed(facets.complete),
    appearances: indexed(openAppearances(db)),
  };
}
