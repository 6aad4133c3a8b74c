import { newId } from '#shared/brief/ids.ts';
import type { Problem } from '#shared/result.ts';
import type { UnsavedKeeper } from './unsaved-keeper.ts';

/** Something typed that the brief refused and that is still shown on the page. */
export interface Refused {
  /** What undo would have called it. */
  readonly label: string;
  /** The words in it. */
  readonly text: string;
  /** Hands it in once more. */
  readonly again: () => void;
}

type Held = Refused & { readonly id: string; readonly problem: Problem };

/** The longest text that is kept for one place. */
const longestText = 10_000_000;

/** What was typed and refused: it stays on the page, is kept on disk, and can be tried again. */
export class RefusedTyping {
  readonly #keeper: UnsavedKeeper;
  readonly #now: () => string;
  readonly #onChanged: () => void;
  readonly #held = new Map<string, Held>();

  /** `onChanged` is called when something was refused, or no longer is. */
  constructor(keeper: UnsavedKeeper, now: () => string, onChanged: () => void) {
    this.#keeper = keeper;
    this.#now = now;
    this.#onChanged = onChanged;
  }

  /** Why something on the page is not in the brief, and what to do, in a sentence; null if there is nothing. */
  get problem(): Problem | null {
    const [first] = this.#held.values();
    if (!first) return null;
    const { code, message } = first.problem;
    return {
      code,
      message: `${message} What was typed stays on the page, and its words are kept beside the library. Copy them to another place, or change them and try again.`,
    };
  }

  /** Takes in what was refused at a place; it replaces what was refused there before. */
  hold(place: string, problem: Problem, refused: Refused): void {
    const id = this.#held.get(place)?.id ?? newId();
    this.#held.set(place, { ...refused, id, problem });
    const { label } = refused;
    const text = refused.text.slice(0, longestText);
    this.#keeper.add([{ id, label, reason: problem.message.slice(0, 1_000), text, at: this.#now() }]);
    this.#onChanged();
  }

  /** Says that the brief now holds what a place shows: nothing of it need be kept. */
  settle(place: string): void {
    const held = this.#held.get(place);
    if (!held) return;
    this.#held.delete(place);
    this.#keeper.forget(held.id);
    this.#onChanged();
  }

  /** Says that a place no longer shows its words; they stay kept until somebody has dealt with them. */
  leave(place: string): void {
    if (this.#held.delete(place)) this.#onChanged();
  }

  /** Hands everything in once more. */
  retry(): void {
    for (const { again } of [...this.#held.values()]) again();
  }
}
