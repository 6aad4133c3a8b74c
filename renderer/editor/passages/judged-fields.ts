import { foundBesideCursor, type Judge, pauseMs } from './judge.ts';
import type { Passage } from './passage.ts';

/** A field whose text is judged. */
export interface JudgedField {
  /** Its text, and where the cursor is in it; null while the cursor is elsewhere. */
  readonly look: () => { readonly text: string; readonly cursor: number | null };
  /** Told what was found, and the text in which it was found. */
  readonly onJudged: (text: string, found: readonly Passage[]) => void;
}

/** A brief has more fields than can be read at once: after this many, other work comes in between. */
const atOnce = 100;

const nextIdleMoment = () => new Promise((resolve) => window.requestIdleCallback(resolve, { timeout: 500 }));

/** Judges the fields of the page together: those that changed, and all of them when the judge says so. */
export class JudgedFields<Read> {
  readonly #judge: Judge<Read>;
  readonly #fields = new Set<JudgedField>();
  #due = new Set<JudgedField>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | null = null;

  constructor(judge: Judge<Read>) {
    this.#judge = judge;
  }

  /** Takes a field in; gives back the function that lets go of it. */
  add(field: JudgedField): () => void {
    this.#stop ??= this.#judge.onChanged(() => {
      for (const known of this.#fields) this.look(known);
    });
    this.#fields.add(field);
    this.look(field);
    return () => {
      this.#fields.delete(field);
      this.#due.delete(field);
      if (this.#fields.size > 0) return;
      this.#stop?.();
      this.#stop = null;
    };
  }

  /** Looks at a field again as soon as nothing has changed for a moment. */
  look(field: JudgedField): void {
    this.#due.add(field);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#judgeDue(), pauseMs);
  }

  async #judgeDue(): Promise<void> {
    const due = [...this.#due];
    this.#due = new Set();
    for (let at = 0; at < due.length; at += atOnce) {
      if (at > 0) await nextIdleMoment();
      const looks = due.slice(at, at + atOnce).map((field) => {
        const { text } = field.look();
        return { field, text, read: this.#judge.read(text) };
      });
      await this.#judge.judge(looks.map(({ read }) => read));
      for (const { field, text, read } of looks) {
        if (!this.#fields.has(field)) continue;
        field.onJudged(text, foundBesideCursor(this.#judge, read, field.look().cursor));
      }
    }
  }
}
