import type { Passage } from './passage.ts';
import type { ShownPassage } from './shown-passage.ts';

/** One thing the menu at a mark can do; the menu then closes, and the cursor goes back into the text. */
export interface MarkEntry {
  readonly label: string;
  readonly run: () => void;
}

/** What the menu at a mark shows for one kind. */
export interface MarkMenuPart {
  /** What it is about: "Spelling of autority". */
  readonly label: string;
  /** Entries that take a moment to compute; they come first. */
  readonly suggestions: Promise<readonly MarkEntry[]>;
  readonly entries: readonly MarkEntry[];
}

/**
 * A kind of mark over the text of a brief, such as misspelled words or what a search found. Prose and fields know no
 * kinds: each kind says here what its marks look like and what can be done with them.
 */
export interface MarkKind {
  readonly name: string;
  /** The class of marked words. */
  readonly className: string;
  /** What the menu at such a mark offers; a kind without it has no menu. */
  readonly menu?: (passage: ShownPassage) => MarkMenuPart;
}

/** A marked passage. */
export interface Mark extends Passage {
  readonly kind: MarkKind;
}
