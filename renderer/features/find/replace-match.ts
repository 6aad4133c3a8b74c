import type { Editor } from '@tiptap/core';
import { type FindOptions, inCaseOf } from '#shared/prose/find.ts';
import { type PageMatch, type PagePlace, placeBehind } from './page-matches.ts';

interface EditorElement extends HTMLElement {
  /** TipTap puts its editor on the element it edits. */
  readonly editor?: Editor;
}

/** What is put in the place of a match, and how the search compares. */
export interface Replacement {
  readonly text: string;
  readonly options: FindOptions;
}

type ProseMatch = Extract<PageMatch, { kind: 'prose' }>;

function positionsOf({ element, range }: ProseMatch) {
  const { editor } = element as EditorElement;
  if (!editor) return null;
  const from = editor.view.posAtDOM(range.startContainer, range.startOffset);
  const to = editor.view.posAtDOM(range.endContainer, range.endOffset);
  return { editor, from, to };
}

function replaceInProse(match: ProseMatch, text: string): boolean {
  const found = positionsOf(match);
  if (!found?.editor.isEditable) return false;
  const { editor, from, to } = found;
  const { tr } = editor.state;
  editor.view.dispatch(text === '' ? tr.delete(from, to) : tr.insertText(text, from, to));
  return true;
}

function replaceInField(match: Extract<PageMatch, { kind: 'field' }>, text: string): boolean {
  if (match.element.readOnly || match.element.disabled) return false;
  match.element.setRangeText(text, match.from, match.to, 'end');
  match.element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return true;
}

function foundText(match: PageMatch): string {
  return match.kind === 'prose' ? match.range.toString() : match.element.value.slice(match.from, match.to);
}

/**
 * Puts a text in the place of one match, the way typing it there would, and gives the place behind it, where the search
 * goes on. Null where it cannot be changed.
 */
export function replaceMatch(match: PageMatch, { text, options }: Replacement): PagePlace | null {
  const replaced = inCaseOf(foundText(match), text, options);
  const behind = placeBehind(match, replaced);
  const isDone = match.kind === 'prose' ? replaceInProse(match, replaced) : replaceInField(match, replaced);
  return isDone ? behind : null;
}

/** Selects a match where it stands and puts the cursor there. */
export function selectMatch(match: PageMatch): void {
  if (match.kind === 'field') {
    match.element.focus({ preventScroll: true });
    match.element.setSelectionRange(match.from, match.to);
    return;
  }
  const found = positionsOf(match);
  if (!found) return;
  const { editor, from, to } = found;
  editor.view.focus();
  editor.commands.setTextSelection({ from, to });
}
