import type { TextMark } from '../../ui/AutoTextArea/Underlines.tsx';
import { spelling } from './spelling-service.ts';
import { type PlacedWord, spellingWords } from './spelling-words.ts';

/** A text field whose words are judged. */
export interface SpelledField {
  readonly area: HTMLTextAreaElement;
  /** The misspelled words of the text it was judged with. */
  readonly onJudged: (text: string, marks: readonly TextMark[]) => void;
}

/** Judged a moment after typing pauses, in milliseconds, so that half a word is not called wrong. */
const pauseMs = 400;

/** A brief has more fields than can be read at once: other work comes in between after so many. */
const atOnce = 100;

interface ReadField {
  readonly field: SpelledField;
  readonly text: string;
  readonly words: readonly PlacedWord[];
}

const nextIdleMoment = () => new Promise((resolve) => window.requestIdleCallback(resolve, { timeout: 500 }));

/** Judges the fields of the page together, those that changed and all after words were learned or forgotten. */
class FieldSpelling {
  readonly #fields = new Set<SpelledField>();
  #due = new Set<SpelledField>();
  #timer = 0;
  #stop: (() => void) | null = null;

  /** Takes a field in; gives back the function that lets go of it. */
  add(field: SpelledField): () => void {
    this.#stop ??= spelling.onForgotten(() => {
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
  look(field: SpelledField): void {
    this.#due.add(field);
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#judge(), pauseMs);
  }

  async #judge(): Promise<void> {
    const due = [...this.#due];
    this.#due = new Set();
    for (let at = 0; at < due.length; at += atOnce) {
      if (at > 0) await nextIdleMoment();
      const read = due.slice(at, at + atOnce).map((field) => readField(field));
      await spelling.judge(read.flatMap(({ words }) => words.map(({ word }) => word)));
      for (const { field, text, words } of read) {
        if (this.#fields.has(field)) field.onJudged(text, wrongWords(field.area, words));
      }
    }
  }
}

function readField(field: SpelledField): ReadField {
  const text = field.area.value;
  return { field, text, words: spellingWords(text) };
}

function wrongWords(area: HTMLTextAreaElement, words: readonly PlacedWord[]): readonly TextMark[] {
  // The word the cursor is at the end of is still being written.
  const cursor = document.activeElement === area ? area.selectionStart : -1;
  return words
    .filter(({ word, to }) => to !== cursor && spelling.isWrong(word) === true)
    .map(({ from, to }) => ({ from, to }));
}

export const fieldSpelling = new FieldSpelling();
