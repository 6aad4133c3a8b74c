import { placeOfMark, type TextMark } from '../../ui/AutoTextArea/Underlines.tsx';
import type { MisspelledWord } from './spelling-menu-store.ts';

const marksOf = new WeakMap<HTMLTextAreaElement, readonly TextMark[]>();

/** Keeps what is underlined in a field, for those who know only its element. */
export function rememberMarks(area: HTMLTextAreaElement, marks: readonly TextMark[]): void {
  marksOf.set(area, marks);
}

/* The field of a brief that has the cursor, or had it last and no prose since. */
let lastField: HTMLTextAreaElement | null = null;

function follow({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement) || target.closest('[data-brief]') === null) return;
  if (target instanceof HTMLTextAreaElement && marksOf.has(target)) lastField = target;
  else if (target.isContentEditable) lastField = null;
}

// Records keep word of the focus to themselves; this hears it before them.
document.addEventListener('focusin', follow, { capture: true });

/** The field whose spelling is meant by a command; null where that is a piece of prose. */
export function fieldToCheck(): HTMLTextAreaElement | null {
  return lastField?.isConnected ? lastField : null;
}

/** A misspelled word of a field by its place among all, or null where it is gone. */
export function misspelledInField(area: HTMLTextAreaElement, index: number): MisspelledWord | null {
  const mark = marksOf.get(area)?.[index];
  if (!mark) return null;
  const { from, to } = mark;
  const word = area.value.slice(from, to);
  const { left, bottom } = placeOfMark(area, index);
  return {
    word,
    place: { left, bottom },
    focus: () => area.focus({ preventScroll: true }),
    replace: (by) => {
      if (area.value.slice(from, to) !== word || area.readOnly) return;
      area.setRangeText(by, from, to, 'end');
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
  };
}

/** The first misspelled word of a field behind the cursor, or from its beginning, selected; null where there is none. */
export function nextMisspelledInField(area: HTMLTextAreaElement): MisspelledWord | null {
  const marks = marksOf.get(area) ?? [];
  const behind = marks.findIndex(({ to }) => to >= area.selectionStart);
  const index = Math.max(0, behind);
  const mark = marks[index];
  if (!mark) return null;
  area.focus();
  area.setSelectionRange(mark.from, mark.to);
  return misspelledInField(area, index);
}
