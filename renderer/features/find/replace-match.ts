import type { Editor } from '@tiptap/core';
import { type FindOptions, inCaseOf } from '#shared/prose/find.ts';
import type { PageMatch } from './page-matches.ts';

interface EditorElement extends HTMLElement {
  /** TipTap puts its editor on the element it edits. */
  readonly editor?: Editor;
}

/** What is put in the place of a match, and how the search compares. */
export interface Replacement {
  readonly text: string;
  readonly options: FindOptions;
}

function textFor(found: string, { text, options }: Replacement): string {
  return inCaseOf(found, text, options);
}

function replaceInProse(match: Extract<PageMatch, { kind: 'prose' }>, replacement: Replacement): boolean {
  const { editor } = match.element as EditorElement;
  if (!editor?.isEditable) return false;
  const { view } = editor;
  const from = view.posAtDOM(match.range.startContainer, match.range.startOffset);
  const to = view.posAtDOM(match.range.endContainer, match.range.endOffset);
  const text = textFor(match.range.toString(), replacement);
  view.dispatch(text === '' ? view.state.tr.delete(from, to) : view.state.tr.insertText(text, from, to));
  return true;
}

/** Puts a text in the place of one match, the way typing it there would. False where it cannot be changed. */
export function replaceMatch(match: PageMatch, replacement: Replacement): boolean {
  if (match.kind === 'prose') return replaceInProse(match, replacement);
  if (match.element.readOnly || match.element.disabled) return false;
  const found = match.element.value.slice(match.from, match.to);
  const text = textFor(found, replacement);
  match.element.setRangeText(text, match.from, match.to, 'end');
  match.element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return true;
}
