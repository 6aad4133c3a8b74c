import type { Problem, Result } from '#shared/result.ts';
import type { UnsavedChange } from './brief-connection.ts';

/** Has what could not be saved into a brief kept on disk, and holds it as long as that fails. */
export class UnsavedKeeper {
  readonly #keep: (unsaved: readonly UnsavedChange[]) => Promise<Result<unknown>>;
  readonly #onSettled: (problem: Problem | null) => void;
  #held: readonly UnsavedChange[] = [];
  #problem: Problem | null = null;
  #keeping: Promise<void> = Promise.resolve();

  /** `onSettled` is told when something was kept (null) or could not be. */
  constructor(
    keep: (unsaved: readonly UnsavedChange[]) => Promise<Result<unknown>>,
    onSettled: (problem: Problem | null) => void,
  ) {
    this.#keep = keep;
    this.#onSettled = onSettled;
  }

  /** Why something is not kept yet; null where nothing waits for it. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** Whether something is not known to be kept yet. */
  get isHolding(): boolean {
    return this.#held.length > 0;
  }

  /** Takes something in and has it kept. */
  add(unsaved: readonly UnsavedChange[]): void {
    if (unsaved.length === 0) return;
    this.#held = [...this.#held, ...unsaved];
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
    const now = this.#held;
    if (now.length === 0) return;
    const answer = await this.#keep(now);
    if (answer.ok) this.#held = this.#held.slice(now.length);
    this.#problem = answer.ok ? null : answer.error;
    this.#onSettled(this.#problem);
  }
}
