/**
 * The contents somebody is writing, or has written and is about to refer to. No brief refers to them yet, and they are
 * not left over all the same.
 */
export class ContentsInUse {
  readonly #users = new Map<string, number>();

  take(sha256: string): void {
    this.#users.set(sha256, (this.#users.get(sha256) ?? 0) + 1);
  }

  /** Lets go of a content as often as it was taken by one user. */
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
