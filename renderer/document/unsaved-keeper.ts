import type { Problem, Result } from '#shared/result.ts';
import type { BriefConnection, UnsavedChange } from './brief-connection.ts';

/** Has what could not be saved into a brief kept on disk, and holds it in memory as long as that fails. */
export class UnsavedKeeper {
  readonly #connection: Pick<BriefConnection, 'keep' | 'discard'>;
  readonly #onSettled: (problem: Problem | null) => void;
  #held: readonly UnsavedChange[] = [];
  #forgotten: readonly string[] = [];
  #problem: Problem | null = null;
  #keeping: Promise<void> = Promise.resolve();

  /** `onSettled` is told when something was kept (null) or could not be. */
  constructor(
    connection: Pick<BriefConnection, 'keep' | 'discard'>,
    onSettled: (problem: Problem | null) => void,
  ) {
    this.#connection = connection;
    this.#onSettled = onSettled;
  }

  /** Why something is not kept yet; null if nothing waits. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** Whether something is not known to be kept yet. */
  get isHolding(): boolean {
    return this.#held.length > 0;
  }

  /** Takes something in and has it kept; it replaces what has the same id. */
  add(unsaved: readonly UnsavedChange[]): void {
    if (unsaved.length === 0) return;
    const others = this.#held.filter(({ id }) => id === undefined || unsaved.every((now) => now.id !== id));
    this.#held = [...others, ...unsaved];
    void this.kept();
  }

  /** Forgets what has an id: it was saved after all. */
  forget(id: string): void {
    this.#held = this.#held.filter((held) => held.id !== id);
    this.#forgotten = [...this.#forgotten, id];
    void this.kept();
  }

  /** Resolves when everything is kept on disk (true) or could not be (false). */
  async kept(): Promise<boolean> {
    const keeping = this.#keeping.then(() => this.#keepHeld());
    this.#keeping = keeping;
    await keeping;
    return this.#held.length === 0;
  }

  async #keepHeld(): Promise<void> {
    const [held, forgotten] = [this.#held, this.#forgotten];
    if (held.length === 0 && forgotten.length === 0) return;
    const kept = held.length > 0 ? await this.#ask(held) : null;
    if (forgotten.length > 0 && (await this.#connection.discard(forgotten)).ok) {
      this.#forgotten = this.#forgotten.slice(forgotten.length);
    }
    this.#problem = kept;
    this.#onSettled(kept);
  }

  async #ask(held: readonly UnsavedChange[]): Promise<Problem | null> {
    const answer: Result<unknown> = await this.#connection.keep(held);
    if (!answer.ok) return answer.error;
    this.#held = this.#held.filter((change) => !held.includes(change));
    return null;
  }
}
