import type { Mark } from './mark-kind.ts';

const marksOf = new WeakMap<HTMLTextAreaElement, readonly Mark[]>();

/** Keeps what is marked in a field, for code that knows only its element. */
export function rememberFieldMarks(field: HTMLTextAreaElement, marks: readonly Mark[]): void {
  marksOf.set(field, marks);
}

/** What is marked in a field, in order. */
export function fieldMarks(field: HTMLTextAreaElement): readonly Mark[] {
  return marksOf.get(field) ?? [];
}

/* The field of a brief that has the cursor, or had it last unless prose has had it since. */
let lastField: HTMLTextAreaElement | null = null;

function follow({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement) || target.closest('[data-brief]') === null) return;
  if (target instanceof HTMLTextAreaElement && marksOf.has(target)) lastField = target;
  else if (target.isContentEditable) lastField = null;
}

// Records stop the focus event; this hears it before them.
document.addEventListener('focusin', follow, { capture: true });

/** The field that a command on marks acts on; null if that is a piece of prose. */
export function lastMarkedField(): HTMLTextAreaElement | null {
  return lastField?.isConnected ? lastField : null;
}
