import { mayBeSmart, type SmartText, smartText } from '#shared/prose/smart-typing.ts';

/** What a text without marks is typed into. */
export type PlainTextField = HTMLTextAreaElement | HTMLInputElement;

/* A field as it was right after a sign was changed in it, and the sign as it was typed. */
interface Changed {
  readonly field: PlainTextField;
  readonly value: string;
  readonly cursor: number;
  readonly made: string;
  readonly typed: string;
}

let last: Changed | null = null;

/* The cursor, if nothing is selected. */
function cursorOf({ selectionStart, selectionEnd }: PlainTextField): number | null {
  return selectionStart === selectionEnd ? selectionStart : null;
}

/**
 * What the sign before an offset becomes in its line, as in prose, where a line is a paragraph; null if it stays as it is.
 */
export function smartSignAt(value: string, offset: number, language: string): SmartText | null {
  const line = value.slice(value.lastIndexOf('\n', offset - 1) + 1, offset);
  const [before, typed] = [line.slice(0, -1), line.slice(-1)];
  const made = mayBeSmart(before, typed) ? smartText(before, typed, language) : null;
  return made?.text === typed ? null : made;
}

/* Changes the sign that was typed last, before anybody else hears of it. */
function smarten(field: PlainTextField, language: string): boolean {
  const cursor = cursorOf(field);
  const made = cursor === null ? null : smartSignAt(field.value, cursor, language);
  if (cursor === null || !made) return false;
  const from = cursor - 1 - made.length;
  const typed = field.value.slice(from, cursor);
  field.setRangeText(made.text, from, cursor, 'end');
  last = { field, value: field.value, cursor: from + made.text.length, made: made.text, typed };
  return true;
}

const tell = (field: PlainTextField) =>
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));

/** Takes back the change of the sign that was typed last in a field, if nothing was done since. */
export function takeBackInField(): boolean {
  const now = last;
  last = null;
  if (!now || now.field !== document.activeElement || now.field.value !== now.value) return false;
  if (cursorOf(now.field) !== now.cursor) return false;
  now.field.setRangeText(now.typed, now.cursor - now.made.length, now.cursor, 'end');
  tell(now.field);
  return true;
}

const isChord = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  ctrlKey || altKey || metaKey || key === 'Shift';

/**
 * Makes quotation marks, apostrophes and dashes of a language of what is typed into a field, by the rules of prose;
 * Backspace and undo take each back at once. Gives back what ends it. `language` is asked each time; null: not now.
 */
export function smartenTyping(field: PlainTextField, language: () => string | null): () => void {
  const typed = (event: Event) => {
    if (!(event instanceof InputEvent) || event.inputType !== 'insertText' || event.isComposing) return;
    const now = language();
    if (now !== null) smarten(field, now);
  };
  // A sign that is made of two keys, such as a quotation mark of a key that also makes accents.
  const composed = () => {
    const now = language();
    if (now !== null && smarten(field, now)) tell(field);
  };
  const press = (event: Event) => {
    // What a chord does is none of this: it may be undo.
    if (!(event instanceof KeyboardEvent) || last === null || isChord(event)) return;
    if (event.key !== 'Backspace') last = null;
    else if (takeBackInField()) event.preventDefault();
  };
  field.addEventListener('input', typed);
  field.addEventListener('compositionend', composed);
  field.addEventListener('keydown', press);
  return () => {
    field.removeEventListener('input', typed);
    field.removeEventListener('compositionend', composed);
    field.removeEventListener('keydown', press);
    if (last?.field === field) last = null;
  };
}
