import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Result, success } from '#shared/result.ts';
import { realPath } from './before-opening.ts';
import { isSound } from './damage/soundness.ts';
import { isDoubtfulBrief, type MaybeReadOnly } from './doubtful-brief.ts';
import { type Guarded, guardedPart } from './guarded-part.ts';
import type { LibraryBriefs } from './library-briefs.ts';
import type { LibraryContents } from './library-contents.ts';
import type { LibraryParts } from './library-parts.ts';
import { type LibrarySearch, searchReading } from './library-search.ts';
import { isUnmade } from './new-library.ts';
import {
  guardedReading,
  isForWantOfRights,
  isUnreadable,
  noSuchLibrary,
  readingFailure,
} from './reading-failure.ts';
import { type ReadingSource, sourceFromCopy, sourceFromDamaged, sourceInPlace } from './reading-source.ts';
import { isWorthSalvage, notALibrary, refusal } from './refusal.ts';
import { isPerhapsDamage } from './storage-failure.ts';
import { presentFile } from './successor.ts';

/** A library that is only read. Nothing is written to its file, to its folder or to its log. */
export interface LibraryReader {
  readonly file: string;
  /** What the user should know: damage, and what it cost. More may be added while the library is read. */
  readonly notices: readonly string[];
  readonly search: Guarded<LibrarySearch>;
  readonly briefs: Pick<Guarded<LibraryBriefs>, 'ids' | 'open' | 'stored' | 'history'>;
  readonly contents: Pick<Guarded<LibraryContents>, 'of' | 'chunk'>;
  close(): void;
}

/** The source of a library that is read; replaced by a better one if it turns out to be insufficient. */
class Reader {
  readonly file: string;
  readonly notices: string[] = [];
  readonly #now: string;
  #source: ReadingSource;
  #isKnownSound = false;

  private constructor(file: string, now: string, source: ReadingSource) {
    this.file = file;
    this.#now = now;
    this.#source = source;
    this.#note(source);
  }

  static open(file: string, now: string): Result<Reader> {
    const source = firstSource(file, now);
    return source.ok ? success(new Reader(file, now, source.value)) : source;
  }

  get parts(): LibraryParts {
    return this.#source.parts;
  }

  /** Runs something on the parts; if that meets damage, what can be read is salvaged elsewhere and asked instead. */
  use<Value>(run: (parts: LibraryParts) => Result<Value>): Result<Value> {
    try {
      return run(this.#source.parts);
    } catch (error) {
      const { kind, parts } = this.#source;
      // What is repaired while it is read must be written, which can only be done in a copy.
      if (isForWantOfRights(error) && kind === 'in place') return this.#again(sourceFromCopy, run);
      const isDamaged = isUnreadable(error) || (isPerhapsDamage(error) && !isSound(parts.db));
      if (isDamaged && kind !== 'salvaged') return this.#again(sourceFromDamaged, run);
      const known = readingFailure(error, this.file);
      if (known) return known;
      throw error;
    }
  }

  /** Nothing of the library is changed; what may change a copy of it is run like everything else. */
  change<Value>(run: (parts: LibraryParts) => Result<Value>): Result<Value> {
    return this.use(run);
  }

  /** Does what `use` does; if the answer casts doubt on the file, the whole file is checked once. */
  useDoubting<Value>(
    run: (parts: LibraryParts) => Result<Value>,
    isDoubtful: (answer: Result<Value>) => boolean,
  ): Result<Value> {
    const answer = this.use(run);
    if (this.#isKnownSound || this.#source.kind === 'salvaged' || !isDoubtful(answer)) return answer;
    this.#isKnownSound = isSound(this.#source.parts.db);
    return this.#isKnownSound ? answer : this.#again(sourceFromDamaged, run);
  }

  /** Does what `use` does, on a source in which every brief is fully indexed. */
  useIndexed<Value>(run: (parts: LibraryParts) => Result<Value>): Result<Value> {
    const waiting = this.use(({ rows }) => success(rows.staleCount()));
    if (!waiting.ok || waiting.value === 0) return waiting.ok ? this.use(run) : waiting;
    const indexed = (parts: LibraryParts) => {
      while (parts.indexing.step(waiting.value));
      return run(parts);
    };
    return this.#source.kind === 'in place' ? this.#again(sourceFromCopy, indexed) : this.use(indexed);
  }

  close(): void {
    this.#source.close();
  }

  #note({ notice }: ReadingSource): void {
    if (notice !== '') this.notices.push(notice);
  }

  #again<Value>(
    makeSource: (file: string, now: string) => Result<ReadingSource>,
    run: (parts: LibraryParts) => Result<Value>,
  ): Result<Value> {
    const source = guardedReading(this.file, () => makeSource(this.file, this.#now));
    if (!source.ok) return source;
    this.#source.close();
    this.#source = source.value;
    this.#note(source.value);
    return this.use(run);
  }
}

function firstSource(file: string, now: string): Result<ReadingSource> {
  return guardedReading(file, () => {
    try {
      const refused = isUnmade(file) ? notALibrary(file) : refusal(file);
      if (refused) return isWorthSalvage(file, refused.error) ? sourceFromDamaged(file, now) : refused;
      return inPlaceOrCopied(file, now);
    } catch (error) {
      if (isUnreadable(error)) return sourceFromDamaged(file, now);
      throw error;
    }
  });
}

function inPlaceOrCopied(file: string, now: string): Result<ReadingSource> {
  try {
    const source = sourceInPlace(file, now);
    if (source) return success(source);
  } catch (error) {
    if (!isForWantOfRights(error)) throw error;
  }
  return sourceFromCopy(file, now);
}

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
  const { of, chunk } = guardedPart(reader, (parts) => parts.contents, ['of', 'chunk']);
  return success({
    file: reader.file,
    notices: reader.notices,
    search: guardedPart(
      { parts: reader.parts, use: indexed, change: indexed },
      (parts) => parts.search,
      searchReading,
    ),
    briefs: briefsOf(reader),
    contents: { of, chunk },
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
