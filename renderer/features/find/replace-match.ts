import type { Editor } from '@tiptap/core';
import type { PageMatch } from './page-matches.ts';

interface EditorElement extends HTMLElement {
  /** TipTap puts its editor on the element it edits. */
  readonly editor?: Editor;
}

function replaceInProse(match: Extract<PageMatch, { kind: 'prose' }>, text: string): boolean {
  const { editor } = match.element as EditorElement;
  if (!editor?.isEditable) return false;
  const { view } = editor;
  const from = view.posAtDOM(match.range.startContainer, match.range.startOffset);
  const to = view.posAtDOM(match.range.endContainer, match.range.endOffset);
  view.dispatch(text === '' ? view.state.tr.delete(from, to) : view.state.tr.insertText(text, from, to));
  return true;
}

/** Puts a text in the place of one match, the way typing it there would. False where it cannot be changed. */
export function replaceMatch(match: PageMatch, text: string): boolean {
  if (match.kind === 'prose') return replaceInProse(match, text);
  if (match.element.readOnly || match.element.disabled) return false;
  match.element.setRangeText(text, match.from, match.to, 'end');
  match.element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return true;
}
