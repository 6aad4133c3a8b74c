import type { Editor } from '@tiptap/core';
import { fieldMarks, lastMarkedField } from '../passages/field-marks.ts';
import { openMarkMenu } from '../passages/mark-menu-store.ts';
import { nextPassage } from '../passages/passage.ts';
import { marksInProse } from '../passages/prose-marks.ts';
import { passageInField, passageInProse } from '../passages/shown-passage.ts';
import { misspelled } from './spelling-judge.ts';

function offerInField(field: HTMLTextAreaElement): boolean {
  const marks = fieldMarks(field).filter(({ kind }) => kind === misspelled);
  const next = nextPassage(marks, field.selectionStart);
  if (!next) return false;
  const passage = passageInField(field, next);
  field.focus();
  passage.select();
  return openMarkMenu([next], () => passage);
}

function offerInProse({ view }: Editor): boolean {
  const next = nextPassage(marksInProse(view.state, misspelled), view.state.selection.head);
  if (!next) return false;
  const passage = passageInProse(view, next);
  passage.select();
  return openMarkMenu([next], () => passage);
}

/**
 * Selects the next misspelled word after the cursor, otherwise the first of the text, and opens its menu. The text is
 * the one that has the cursor, or had it last. Says so if there is no such word, or no text to look in.
 */
export function offerNextMisspelled(editor: Editor | null): 'offered' | 'none' | 'no-text' {
  const field = lastMarkedField();
  if (!field && !editor) return 'no-text';
  const isOffered = field ? offerInField(field) : editor !== null && offerInProse(editor);
  return isOffered ? 'offered' : 'none';
}
