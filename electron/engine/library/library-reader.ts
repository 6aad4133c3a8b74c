import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Result, success } from '#shared/result.ts';
import { realPath } from './before-opening.ts';
import type { BriefCollectionsStore } from './brief-collections.ts';
import { isDoubtfulBrief, type MaybeReadOnly } from './doubtful-brief.ts';
import { type Guarded, guardedPart } from './guarded-part.ts';
import type { LibraryBriefs } from './library-briefs.ts';
import type { LibraryContents } from './library-contents.ts';
import type { LibraryParts } from './library-parts.ts';
import { type LibrarySearch, searchReading } from './library-search.ts';
import type { LibrarySources } from './library-sources.ts';
import type { PastBriefs } from './past-brief.ts';
import { Reader } from './reader.ts';
import { guardedReading, noSuchLibrary } from './reading-failure.ts';
import { notALibrary } from './refusal.ts';
import { presentFile } from './successor.ts';

/** A library that is only read. Nothing is written to its file, to its folder or to its log. */
export interface LibraryReader {
  readonly file: string;
  /** What the user should know: damage, and what it cost. More may be added while the library is read. */
  readonly notices: readonly string[];
  readonly search: Guarded<LibrarySearch>;
  readonly sources: Pick<Guarded<LibrarySources>, 'list'>;
  readonly briefs: Pick<Guarded<LibraryBriefs>, 'ids' | 'open' | 'stored' | 'history'>;
  readonly past: Pick<Guarded<PastBriefs>, 'rows'>;
  readonly contents: Pick<Guarded<LibraryContents>, 'of' | 'chunk'>;
  readonly collections: Pick<Guarded<BriefCollectionsStore>, (typeof collectionsReading)[number]>;
  close(): void;
}

const collectionsReading = ['list', 'of', 'named', 'briefIds'] as const;

/**
 * Opens a library for reading only: also one that is write-protected, that another program has open (it is read as it
 * is at this moment), or that is damaged (what can be read is read, and `notices` says what could not). Nothing is
 * made, moved or repaired. If the file cannot be read in place, a copy is read that only this user can see and that is
 * removed when the reader is closed. `file-not-found` if there is none, `library-is-newer` if a newer version wrote it,
 * `file-not-recognised` if it is something else. `now` is an ISO moment.
 */
export function openLibraryReader(given: string, now: string): Result<LibraryReader> {
  const opened = guardedReading(given, () => {
    const found = statSync(resolve(given), { throwIfNoEntry: false });
    if (!found) return noSuchLibrary(given);
    return found.isFile() ? Reader.open(presentFile(realPath(resolve(given))), now) : notALibrary(given);
  });
  if (!opened.ok) return opened;
  const reader = opened.value;
  const indexed = <Value>(run: (parts: LibraryParts) => Result<Value>) => reader.useIndexed(run);
  const inOrder = { parts: reader.parts, use: indexed, change: indexed };
  const {
    list,
    of: collectionsOf,
    named,
    briefIds,
  } = guardedPart(reader, (parts) => parts.collections, collectionsReading);
  const { rows } = guardedPart(reader, (parts) => parts.past, ['rows']);
  const { of, chunk } = guardedPart(reader, (parts) => parts.contents, ['of', 'chunk']);
  return success({
    file: reader.file,
    notices: reader.notices,
    search: guardedPart(inOrder, (parts) => parts.search, searchReading),
    sources: guardedPart(inOrder, (parts) => parts.sources, ['list']),
    briefs: briefsOf(reader),
    past: { rows },
    contents: { of, chunk },
    collections: { list, of: collectionsOf, named, briefIds },
    close: () => reader.close(),
  });
}

function briefsOf(reader: Reader): LibraryReader['briefs'] {
  const isListed = (briefId: string) => {
    const listed = reader.use(({ rows }) => success(rows.isListed(briefId)));
    return listed.ok && listed.value;
  };
  const doubting = <Found extends MaybeReadOnly>(
    briefId: string,
    find: (briefs: LibraryBriefs) => Result<Found>,
  ) =>
    reader.useDoubting(
      ({ briefs }) => find(briefs),
      (found) => isDoubtfulBrief(found, () => isListed(briefId)),
    );
  return {
    // A table that is in the place of another lacks rows without any error; this way nothing is left out unnoticed.
    ids: () =>
      reader.useDoubting(
        ({ briefs }) => success(briefs.ids()),
        () => true,
      ),
    open: (briefId) => doubting(briefId, (briefs) => briefs.open(briefId)),
    stored: (briefId) => doubting(briefId, (briefs) => briefs.stored(briefId)),
    history: (briefId, beforeSeq, limit) =>
      reader.use(({ briefs }) => success(briefs.history(briefId, beforeSeq, limit))),
  };
}
