import type { BriefId } from '#shared/brief/ids.ts';
import type { LibrarySummary, LibraryTags, TagsRequest } from '#shared/ipc/contract/library.ts';
import type { ParsedRequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result.ts';
import { openAppearances } from './appearances.ts';
import type { BriefStores, BriefsInUse } from './briefs-in-use.ts';
import type { FacetCounts, Facets } from './facets.ts';
import type { Indexing } from './indexing.ts';
import { type ListedRows, openSearch } from './search.ts';
import { openSummaries } from './summary.ts';
import { openTagList } from './tag-list.ts';
import { openTaggedBriefs } from './tagged-briefs.ts';

/** An answer made from what was indexed of the briefs. */
export type Indexed<Answer> = Answer & {
  /** How many briefs changed and are not indexed yet, so that the answer may lack them; 0 if it is complete. */
  readonly behind: number;
};

/**
 * Lists, counts and finds briefs. Changed briefs are indexed before the answer; if that takes longer than an answer
 * may, the answer says how many are still waiting.
 */
export interface LibrarySearch {
  /** Lists briefs, or searches in them if there is something to search for. */
  list(request: ParsedRequestOf<'library.list'>): Indexed<ListedRows>;
  /** The tags whose names contain some words. */
  tags(request: TagsRequest): LibraryTags;
  /** The counts of the side panel and the filters. */
  facets(): Indexed<FacetCounts>;
  /** What the inspector of the library shows of one brief. */
  summary(briefId: string): Result<LibrarySummary>;
  /** The titles of briefs in the order of the ids; empty for a brief that is gone. */
  titles(briefIds: readonly string[]): string[];
  /** Those of the briefs that are outside the trash, with their titles, in the order of the ids. */
  titledOutsideTrash(briefIds: readonly BriefId[]): ResponseOf<'library.titled'>['briefs'];
  /** The briefs outside the trash with one of some tags, those changed last first. */
  withTags(names: readonly string[]): Indexed<{ readonly briefIds: readonly BriefId[] }>;
  /** Names of a kind that begin with what is typed, or contain a word that does. */
  complete(
    kind: 'tag' | 'entity' | 'region' | 'author',
    prefix: string,
  ): Indexed<{ readonly values: string[] }>;
  /** Other briefs in which entities of these names occur. */
  appearances(
    names: readonly string[],
    exceptBriefId: string,
  ): Indexed<{ readonly briefs: ResponseOf<'library.appearances'>['briefs'] }>;
}

/** Lists index what changed; that may be lost with a file that is gone. */
export const searchReading = [
  'list',
  'facets',
  'tags',
  'summary',
  'titles',
  'titledOutsideTrash',
  'withTags',
  'complete',
  'appearances',
] as const;

/** What the search of a library is made from. */
interface SearchOf extends Pick<BriefStores, 'db' | 'rows'> {
  readonly inUse: BriefsInUse;
  readonly facets: Facets;
  readonly indexing: Pick<Indexing, 'beforeAnswer' | 'bringUp'>;
}

/** Opens the search of a library. */
export function openLibrarySearch({ db, rows, inUse, facets, indexing }: SearchOf): LibrarySearch {
  const search = openSearch(db);
  const summaryOf = openSummaries(db, inUse);
  const appearancesOf = openAppearances(db);
  const taggedBriefs = openTaggedBriefs(db);
  const tagList = openTagList(db);
  /** Counts how many are waiting first, since the answer itself is made from what was indexed by then. */
  const afterIndexing = <Answer extends object>(answer: () => Answer): Indexed<Answer> => {
    const behind = indexing.beforeAnswer();
    return { ...answer(), behind };
  };
  return {
    list: (request) => afterIndexing(() => search.list(request)),
    facets: () => afterIndexing(facets.counts),
    tags: (request) => afterIndexing(() => tagList(request)),
    summary: (briefId) => {
      indexing.bringUp([briefId]);
      return summaryOf(briefId);
    },
    titles: (briefIds) => {
      indexing.bringUp(briefIds);
      return rows.titles(briefIds);
    },
    titledOutsideTrash: (briefIds) => {
      indexing.bringUp(briefIds);
      return rows.titledOutsideTrash(briefIds);
    },
    withTags: (names) => afterIndexing(() => ({ briefIds: taggedBriefs(names) })),
    complete: (kind, prefix) => afterIndexing(() => ({ values: facets.complete(kind, prefix) })),
    appearances: (names, except) => afterIndexing(() => ({ briefs: appearancesOf(names, except) })),
  };
}
