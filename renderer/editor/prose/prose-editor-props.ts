import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import type { BriefDocument } from '../../document/brief-document.ts';
import { runUserCommand } from '../../window/run-command.ts';
import type { Mark } from '../passages/mark-kind.ts';
import { openMarkMenu, prepareMarkParts } from '../passages/mark-menu-store.ts';
import { marksAtPosition } from '../passages/prose-marks.ts';
import { passageInProse } from '../passages/shown-passage.ts';
import { clipboardProps } from './clipboard.ts';
import { isCursorInView } from './cursor-in-view.ts';
import styles from './ProseField.module.css';
import { openProseMenu } from './prose-menu-store.ts';

function keep(_view: EditorView, event: Event): boolean {
  event.stopPropagation();
  return false;
}

/* Events that follow a key press and concern only the editor; otherwise the whole page would be asked at every key
   who handles them. */
const keptFromPage = { keypress: keep, textInput: keep, input: keep, keyup: keep };

/* The system's own undo of typing would bypass the brief's history. */
function undoInBrief(_view: EditorView, event: InputEvent): boolean {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
  event.preventDefault();
  runUserCommand(event.inputType === 'historyUndo' ? 'edit.undo' : 'edit.redo');
  return true;
}

/* Text that is only read has the system's menu, unless something is marked in it. */
function openMenuAt(view: EditorView, event: MouseEvent): boolean {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  const marks = place ? marksAtPosition(view.state, place.pos) : [];
  const shownOf = (mark: Mark) => passageInProse(view, mark);
  if (view.editable) {
    if (place && isByPointer(event)) putCursorAt(view, place.pos);
    prepareMarkParts(marks, shownOf);
    openProseMenu(event);
  } else if (!openMarkMenu(marks, shownOf)) return false;
  event.preventDefault();
  return true;
}

function isByPointer({ button, ctrlKey }: MouseEvent): boolean {
  return button === 2 || ctrlKey;
}

/* The menu is about what lies under the pointer, unless that is part of what is selected. */
function putCursorAt(view: EditorView, position: number): void {
  const { selection, doc, tr } = view.state;
  const isSelected = selection.ranges.some(({ $from, $to }) => $from.pos <= position && position <= $to.pos);
  if (selection.empty || !isSelected) {
    view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(position))));
  }
  view.focus();
}

/** How an editor of prose takes part in the page: clipboard, undo, the menu at a mark, and what a screen reader is told. */
export function proseEditorProps(
  document: BriefDocument,
  label: string,
  getEditor: () => Editor | null,
): EditorProps {
  const { handleDOMEvents, ...clipboard } = clipboardProps(document, getEditor);
  return {
    ...clipboard,
    handleScrollToSelection: isCursorInView,
    handleDOMEvents: {
      ...handleDOMEvents,
      ...keptFromPage,
      beforeinput: undoInBrief,
      contextmenu: openMenuAt,
    },
    attributes: {
      class: styles.prose ?? '',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      spellcheck: 'false',
    },
  };
}
