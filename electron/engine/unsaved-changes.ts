import { dirname, join, parse } from 'node:path';
import { z } from 'zod';
import { newId } from '#shared/brief/ids.ts';
import { type KeptChange, keptChange } from '#shared/ipc/contract/unsaved.ts';
import { type Result, success } from '#shared/result.ts';
import { writeFileAtomically } from './files/atomic-write.ts';
import { readFileLimited } from './files/read-file.ts';

const fileSchema = z.strictObject({ changes: z.array(keptChange) });
const limitBytes = 500_000_000;

/** The file beside a library that holds what could not be saved into its briefs. */
export function unsavedFile(libraryFile: string): string {
  return join(dirname(libraryFile), `${parse(libraryFile).name}.unsaved.json`);
}

/** A change as it is handed in to be kept; without an id it gets one. */
export type UnkeptChange = Omit<KeptChange, 'id'> & { readonly id?: string | undefined };

/**
 * Changes that could not be saved into their briefs, in a file beside the library. The file outlives a restored backup
 * and a salvage, which replace the library itself, and goes wherever the library goes. Operations on it run one after
 * the other.
 */
export class UnsavedChanges {
  readonly #libraryFile: () => string;
  #file: string;
  /** What was read or written last: it is taken along to another place, whatever became of the former file. */
  #known: readonly KeptChange[] = [];
  #last: Promise<unknown> = Promise.resolve();

  /** `libraryFile` gives where the library is now. */
  constructor(libraryFile: () => string) {
    this.#libraryFile = libraryFile;
    this.#file = unsavedFile(libraryFile());
  }

  /** What is kept, oldest first; `no-permission` or `file-unreadable` if the file cannot be read. */
  list(): Promise<Result<KeptChange[]>> {
    return this.#next(() => this.#read());
  }

  /**
   * Keeps changes; a success means they are on disk. One with the id of a kept change replaces it. Fails as
   * `writeFileAtomically` does.
   */
  keep(changes: readonly UnkeptChange[]): Promise<Result<void>> {
    const made = changes.map((change) => ({ ...change, id: change.id ?? newId() }));
    return this.#change((kept) => [...kept.filter(({ id }) => made.every((now) => now.id !== id)), ...made]);
  }

  /** Forgets changes that somebody has dealt with. */
  discard(ids: readonly string[]): Promise<Result<void>> {
    return this.#change((kept) => kept.filter(({ id }) => !ids.includes(id)));
  }

  /** Forgets everything about briefs that are erased. */
  forgetBriefs(briefIds: readonly string[]): Promise<Result<void>> {
    return this.#change((kept) => kept.filter(({ briefId }) => !briefIds.includes(briefId)));
  }

  #next<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const done = this.#last.then(async () => {
      const followed = await this.#follow();
      return followed.ok ? work() : followed;
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #follow(): Promise<Result<void>> {
    const file = unsavedFile(this.#libraryFile());
    if (file === this.#file) return success(undefined);
    const [before, known] = [this.#file, this.#known];
    this.#file = file;
    const there = await this.#read();
    const kept = there.ok ? there.value : [];
    const more = known.filter(({ id }) => kept.every((other) => other.id !== id));
    const carried = there.ok && more.length > 0 ? await this.#write([...kept, ...more]) : there;
    if (carried.ok) return success(undefined);
    // It is tried again the next time.
    this.#file = before;
    this.#known = known;
    return carried;
  }

  #change(change: (kept: KeptChange[]) => KeptChange[]): Promise<Result<void>> {
    return this.#next(async () => {
      const kept = await this.#read();
      if (!kept.ok) return kept;
      const next = change(kept.value);
      const isSame = next.length === kept.value.length && next.every((one, at) => one === kept.value[at]);
      return isSame ? success(undefined) : this.#write(next);
    });
  }

  async #read(): Promise<Result<KeptChange[]>> {
    const bytes = await readFileLimited(this.#file, limitBytes);
    if (!bytes.ok) return bytes.error.code === 'file-not-found' ? success([]) : bytes;
    try {
      const { changes } = fileSchema.parse(JSON.parse(new TextDecoder().decode(bytes.value)));
      this.#known = changes;
      return success(changes);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
      return this.#putAside(bytes.value);
    }
  }

  /* A file that cannot be understood is kept under another name, where somebody may still find its words. */
  async #putAside(bytes: Uint8Array): Promise<Result<KeptChange[]>> {
    const aside = `${this.#file}.unreadable-${newId()}`;
    const kept = await writeFileAtomically(aside, bytes, { mayReplace: false, isPrivate: true });
    const begun = kept.ok ? await this.#write([]) : kept;
    return begun.ok ? success([]) : begun;
  }

  async #write(changes: KeptChange[]): Promise<Result<void>> {
    const bytes = new TextEncoder().encode(JSON.stringify({ changes }));
    const written = await writeFileAtomically(this.#file, bytes, { mayReplace: true, isPrivate: true });
    if (written.ok) this.#known = changes;
    return written;
  }
}
