/** A word that an input method is composing: until it is done, nothing else may change the page below it. */
export class Composition {
  #ended: Promise<void> | null = null;
  #end: () => void = () => undefined;

  get isGoingOn(): boolean {
    return this.#ended !== null;
  }

  /** Resolves when no word is being composed. */
  async ended(): Promise<void> {
    while (this.#ended) await this.#ended;
  }

  begin(): void {
    if (this.#ended) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#ended = promise;
    this.#end = resolve;
  }

  end(): void {
    this.#ended = null;
    this.#end();
  }
}
