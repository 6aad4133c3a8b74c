import { newId } from '#shared/brief/ids.ts';
import { failure, type Problem, type Result, success } from '#shared/result.ts';

/** A file that was looked at: where it is, and by which hash it is known again. */
export interface HeldFile {
  readonly path: string;
  readonly sha256: string;
}

/** So many files are remembered; of more, the ones looked at first are forgotten. */
const mostHeld = 2_000;

const forgotten = () =>
  failure(
    'file-not-found',
    'This file is no longer remembered, so nothing was done with it. Open it again to look at it anew.',
  );

/**
 * Remembers files that were looked at, by tokens, until somebody has chosen what is to become of them. Only place and
 * hash are remembered, not the contents: a file may hold hundreds of megabytes.
 */
export class HeldFiles {
  readonly #held = new Map<string, HeldFile>();

  /** Remembers a file; gives its token. */
  hold(file: HeldFile): string {
    const token = newId();
    this.#held.set(token, file);
    const [oldest] = this.#held.keys();
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest);
    return token;
  }

  /** The file of a token; `file-not-found` if it was forgotten. */
  get(token: string): Result<HeldFile, Problem> {
    const file = this.#held.get(token);
    return file ? success(file) : forgotten();
  }

  forget(token: string): void {
    this.#held.delete(token);
  }
}
