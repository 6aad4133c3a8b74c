import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { placeOfText } from '../../ui/AutoTextArea/TextMarks.tsx';
import type { Passage } from './passage.ts';

/** A passage as it is shown on the page, in prose or in a field. */
export interface ShownPassage {
  readonly text: string;
  /** The lower left corner of its beginning, in pixels of the window. */
  readonly place: () => { readonly left: number; readonly bottom: number };
  /** Puts another text in its place, as typing would. False if it cannot be changed, or is no longer there. */
  readonly replace: (text: string) => boolean;
  /** Selects it; the focus stays where it is. */
  readonly select: () => void;
  /** Gives the cursor to the text it is in, without scrolling the page. */
  readonly focus: () => void;
}

/** A passage of an editor of prose. */
export function passageInProse(view: EditorView, { from, to }: Passage): ShownPassage {
  const text = view.state.doc.textBetween(from, to);
  return {
    text,
    place: () => {
      const { left, bottom } = view.coordsAtPos(from);
      return { left, bottom };
    },
    replace: (by) => {
      const { tr, doc } = view.state;
      const isThere = to <= doc.content.size && doc.textBetween(from, to) === text;
      if (!view.editable || !isThere) return false;
      view.dispatch(by === '' ? tr.delete(from, to) : tr.insertText(by, from, to));
      return true;
    },
    select: () => {
      const { tr, doc } = view.state;
      view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)));
    },
    focus: () => view.focus(),
  };
}

/** A passage of a field. */
export function passageInField(
  field: HTMLTextAreaElement | HTMLInputElement,
  { from, to }: Passage,
): ShownPassage {
  const text = field.value.slice(from, to);
  return {
    text,
    place: () => placeOfText(field, from),
    replace: (by) => {
      if (field.readOnly || field.disabled || field.value.slice(from, to) !== text) return false;
      field.setRangeText(by, from, to, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return true;
    },
    select: () => field.setSelectionRange(from, to),
    focus: () => field.focus({ preventScroll: true }),
  };
}
