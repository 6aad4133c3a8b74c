import type { EditorView } from '@tiptap/pm/view';
import { create } from 'zustand';
import { spelling } from './spelling-service.ts';

interface SpellingMenuState {
  readonly isOpen: boolean;
  readonly view: EditorView | null;
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly place: { readonly left: number; readonly top: number };
  /** Null while they are being worked out. */
  readonly suggestions: readonly string[] | null;
}

const closed: SpellingMenuState = {
  isOpen: false,
  view: null,
  word: '',
  from: 0,
  to: 0,
  place: { left: 0, top: 0 },
  suggestions: null,
};

/** The menu on a misspelled word. */
export const useSpellingMenu = create<SpellingMenuState>(() => closed);

/** Opens the menu under a misspelled word. */
export function openSpellingMenu(view: EditorView, found: { from: number; to: number; word: string }): void {
  const box = view.coordsAtPos(found.from);
  useSpellingMenu.setState({
    ...found,
    isOpen: true,
    view,
    place: { left: box.left, top: box.bottom + 4 },
    suggestions: null,
  });
  void spelling.suggest(found.word).then((suggestions) => {
    if (useSpellingMenu.getState().word === found.word) useSpellingMenu.setState({ suggestions });
  });
}

/** Closes the menu; the cursor goes back into the text. */
export function closeSpellingMenu(): void {
  useSpellingMenu.getState().view?.focus();
  useSpellingMenu.setState(closed);
}

/** Puts a word in the place of the misspelled one. */
export function replaceMisspelled(word: string): void {
  const { view, from, to, word: old } = useSpellingMenu.getState();
  if (view && view.state.doc.textBetween(from, to) === old) {
    view.dispatch(view.state.tr.insertText(word, from, to));
  }
  closeSpellingMenu();
}
