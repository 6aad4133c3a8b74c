import type { MarkKind } from './mark-kind.ts';
import type { Passage } from './passage.ts';

/**
 * Something that marks texts by itself, such as the spelling check: each text is read, what was read is judged, and
 * what is then found is marked. It is asked again a moment after a text has changed.
 */
export interface Judge<Read> {
  readonly kind: MarkKind;
  /** Takes a text apart; the result is kept as long as the text is the same. */
  readonly read: (text: string) => Read;
  /** Prepares for finding in everything that was read. */
  readonly judge: (read: readonly Read[]) => Promise<void>;
  /** The passages of a text to be marked, in order. */
  readonly find: (read: Read) => readonly Passage[];
  /** Announces when what was found may no longer be right; gives back the function that stops. */
  readonly onChanged: (listener: () => void) => () => void;
}

/** Texts are judged a moment after typing pauses, in milliseconds, so that half a word is not marked as wrong. */
export const pauseMs = 400;

/** What is found in a text, except what ends at the cursor, which is still being written. */
export function foundBesideCursor<Read>(
  judge: Judge<Read>,
  read: Read,
  cursor: number | null,
): readonly Passage[] {
  return judge.find(read).filter(({ to }) => to !== cursor);
}
