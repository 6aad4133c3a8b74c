/**
 * The contents that somebody is writing, or has written and is about to refer to. No brief refers to them yet, but they
 * must not be swept.
 */
export class ContentsInUse {
  readonly #users = new Map<string, number>();

  take(sha256: string): void {
    this.#users.set(sha256, (this.#users.get(sha256) ?? 0) + 1);
  }

  /** Releases a content once for each time it was taken. */
  letGo(sha256: string): void {
    const left = (this.#users.get(sha256) ?? 0) - 1;
    if (left > 0) this.#users.set(sha256, left);
    else this.#users.delete(sha256);
  }

  /** The hashes as a JSON array, for SQL. */
  asJson(): string {
    return JSON.stringify([...this.#users.keys()]);
  }
}
