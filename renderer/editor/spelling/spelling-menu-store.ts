import { create } from 'zustand';
import { spelling } from './spelling-service.ts';

/** A misspelled word where it stands: in prose, or in a field of a record. */
export interface MisspelledWord {
  readonly word: string;
  /** The lower left corner of the word, in pixels of the window. */
  readonly place: { readonly left: number; readonly bottom: number };
  /** Puts another word in its place, as typing it would; nothing where the word is not there any more. */
  readonly replace: (word: string) => void;
  /** Gives the cursor back to the text. */
  readonly focus: () => void;
}

interface SpellingMenuState {
  readonly isOpen: boolean;
  readonly found: MisspelledWord | null;
  /** Null while they are being worked out. */
  readonly suggestions: readonly string[] | null;
}

const closed: SpellingMenuState = { isOpen: false, found: null, suggestions: null };

/** The menu on a misspelled word. */
export const useSpellingMenu = create<SpellingMenuState>(() => closed);

/** Opens the menu under a misspelled word. */
export function openSpellingMenu(found: MisspelledWord): void {
  useSpellingMenu.setState({ isOpen: true, found, suggestions: null });
  void spelling.suggest(found.word).then((suggestions) => {
    if (useSpellingMenu.getState().found === found) useSpellingMenu.setState({ suggestions });
  });
}

/** Closes the menu; the cursor goes back into the text. */
export function closeSpellingMenu(): void {
  useSpellingMenu.getState().found?.focus();
  useSpellingMenu.setState(closed);
}

/** Puts a word in the place of the misspelled one. */
export function replaceMisspelled(word: string): void {
  useSpellingMenu.getState().found?.replace(word);
  closeSpellingMenu();
}
