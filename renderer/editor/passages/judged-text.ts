import type { Passage } from './passage.ts';

/** What was found in a text. */
export interface JudgedText {
  readonly text: string;
  readonly found: readonly Passage[];
}

/** A text in which nothing was found yet. */
export const notJudged: JudgedText = { text: '', found: [] };

/**
 * What was found now, or the former value itself if it says the same: most fields have nothing to be marked and are not
 * drawn again for that.
 */
export function judgedAgain(before: JudgedText, now: JudgedText): JudgedText {
  const { text, found } = before;
  if (found.length === 0 && now.found.length === 0) return before;
  const isSame =
    text === now.text &&
    found.length === now.found.length &&
    now.found.every(({ from, to }, index) => found[index]?.from === from && found[index]?.to === to);
  return isSame ? before : now;
}
