import { type Result, success } from '#shared/result.ts';
import { isSound } from './damage/soundness.ts';
import type { LibraryParts } from './library-parts.ts';
import { isUnmade } from './new-library.ts';
import { guardedReading, isForWantOfRights, isUnreadable, readingFailure } from './reading-failure.ts';
import { type ReadingSource, sourceFromCopy, sourceFromDamaged, sourceInPlace } from './reading-source.ts';
import { isWorthSalvage, notALibrary, refusal } from './refusal.ts';
import { isPerhapsDamage } from './storage-failure.ts';

/** The source of a library that is read; replaced by a better one if it turns out to be insufficient. */
export class Reader {
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
