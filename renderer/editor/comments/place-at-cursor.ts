import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { fieldOf, type Passage, type Place, recordOfPlace } from '#shared/brief/place.ts';
import { placeAround } from '../../window/go-to-place.ts';
import { proseViewOf } from '../passages/prose-marks.ts';
import { takeOverSelection } from '../prose/selection-hearing.ts';

/* What had the keys last on the page, or beside it in the detail of a record. Writing a comment is neither. */
let last: Element | null = null;

function note(target: EventTarget | null): void {
  if (!(target instanceof Element) || target.closest('[data-comments]')) return;
  if (target.closest('[data-brief]') && placeAround(target)) last = target;
}

const follow = ({ target }: FocusEvent) => note(target);

/** Notes from now on where the cursor is on the page; gives the function that ends it. */
export function followCursor(): () => void {
  note(document.activeElement);
  // Records stop the focus event; this hears it before them.
  document.addEventListener('focusin', follow, { capture: true });
  return () => document.removeEventListener('focusin', follow, { capture: true });
}

const atoms = '￼';
const inWord = /[\p{L}\p{M}\p{N}’'-]/u;

/* The word that a cursor touches; else all that is written in its paragraph. */
function wordAround($at: ResolvedPos): Passage | null {
  const { parent } = $at;
  if (!parent.isTextblock || parent.content.size === 0) return null;
  const text = parent.textBetween(0, parent.content.size, undefined, atoms);
  let [from, to] = [$at.parentOffset, $at.parentOffset];
  while (from > 0 && inWord.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && inWord.test(text.charAt(to))) to += 1;
  const start = $at.start();
  if (from === to) return { from: start, to: start + parent.content.size };
  return { from: start + from, to: start + to };
}

function selectedIn(view: EditorView): Passage | null {
  takeOverSelection(view);
  const { from, to, empty, $head } = view.state.selection;
  return empty ? wordAround($head) : { from, to };
}

const letterOf = (leaf: Node): string => String(leaf.attrs.text ?? '');

/* A text of a record has no positions of paragraphs: it counts letters. */
function lettersOf(view: EditorView, { from, to }: Passage): Passage {
  const before = (at: number) => view.state.doc.textBetween(0, at, '\n', letterOf).length;
  return { from: before(from), to: before(to) };
}

function passageIn(element: Element): Passage | null {
  const view = element instanceof HTMLElement ? proseViewOf(element) : null;
  if (view) {
    const passage = selectedIn(view);
    return passage && element.matches('[data-field-editor]') ? lettersOf(view, passage) : passage;
  }
  if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) return null;
  const { selectionStart: from, selectionEnd: to } = element;
  return from !== null && to !== null && from < to ? { from, to } : null;
}

/**
 * The place of the brief where the cursor is, or was last: what is selected, else the word in prose, the text of a record, or
 * the record itself. Null if it was nowhere on the page.
 */
export function placeAtCursor(): Place | null {
  const place = last?.isConnected ? placeAround(last) : undefined;
  if (!last || !place) return null;
  const passage = passageIn(last);
  if (passage && place.field !== null) return { ...fieldOf(place), passage };
  const isText = last.matches('textarea, input, [contenteditable]');
  return isText ? fieldOf(place) : recordOfPlace(place);
}
