/** Listeners to something that is only followed while somebody listens. */
export class Listeners {
  readonly #listeners = new Set<() => void>();
  readonly #follow: () => () => void;
  #stop: (() => void) | null = null;

  /** `follow` begins to follow and gives the function that ends it. */
  constructor(follow: () => () => void) {
    this.#follow = follow;
  }

  get isFollowing(): boolean {
    return this.#stop !== null;
  }

  /** Listens until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#stop ??= this.#follow();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = null;
    };
  };

  tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
