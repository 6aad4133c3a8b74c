import type { BriefDocument } from '../../document/brief-document.ts';
import { selectedOf, useRecordSelection } from '../../window/record-selection.ts';
import {
  deleteSelected,
  endSelection,
  extendToRow,
  selectAllRows,
  selectRow,
  toggleRow,
} from './act-on-selection.ts';
import { focusRow, type ShownRow, shownIds } from './shown-rows.ts';

const isMac = navigator.platform.startsWith('Mac');

/** Whether an event has the key with which things are added to a selection. */
export function hasMod({ ctrlKey, metaKey }: KeyboardEvent | MouseEvent): boolean {
  return isMac ? metaKey : ctrlKey;
}

type Field = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

const isLetters = (target: unknown): target is HTMLTextAreaElement | HTMLInputElement =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

function isText(target: EventTarget | null): target is Field {
  return isLetters(target) || (target instanceof HTMLElement && target.matches('[data-field-editor]'));
}

function isAllSelected(field: Field): boolean {
  if (isLetters(field)) return field.selectionStart === 0 && field.selectionEnd === field.value.length;
  const words = (text = '') => text.replace(/\s/g, '');
  return words(window.getSelection()?.toString()) === words(field.textContent);
}

function isSelected({ collection, id }: ShownRow): boolean {
  return selectedOf(collection).includes(id);
}

function rowBeside({ collection, id }: ShownRow, by: 1 | -1): ShownRow | null {
  const all = shownIds(collection);
  const next = all[all.indexOf(id) + by];
  return next === undefined ? null : { collection, id: next };
}

/* In a text, Ctrl+A first selects the text, then the rows; Escape selects the row the cursor is in. */
function pressInText(event: KeyboardEvent, field: Field, row: ShownRow): boolean {
  if (hasMod(event) && event.key.toLowerCase() === 'a' && isAllSelected(field)) {
    selectAllRows(row);
    focusRow(row);
    return true;
  }
  if (event.key !== 'Escape') return false;
  if (useRecordSelection.getState().collection !== null) endSelection(null);
  else {
    selectRow(row);
    focusRow(row);
  }
  return true;
}

function step(row: ShownRow, by: 1 | -1, isExtending: boolean): boolean {
  const next = rowBeside(row, by);
  if (!next) return true;
  if (isExtending) extendToRow(next, row);
  else selectRow(next);
  focusRow(next);
  return true;
}

/* On a row as a whole: its handle, or a button of it. */
function pressOnRow(
  event: KeyboardEvent,
  row: ShownRow,
  document: BriefDocument,
  isHandle: boolean,
): boolean {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by !== 0 && event.shiftKey) return step(row, by, true);
  if (by !== 0 && isHandle && isSelected(row)) return step(row, by, false);
  if (hasMod(event) && event.key.toLowerCase() === 'a') {
    selectAllRows(row);
    return true;
  }
  if (event.key === ' ' && isHandle) {
    toggleRow(row);
    return true;
  }
  if (!isSelected(row)) return false;
  if (event.key === 'Escape') endSelection(row);
  else if (event.key === 'Delete' || event.key === 'Backspace') deleteSelected(document);
  else return false;
  return true;
}

/** Does what a key pressed in a row does with the selection; false if that is nothing. */
export function pressInRow(event: KeyboardEvent, row: ShownRow, document: BriefDocument): boolean {
  if (event.altKey || event.isComposing || event.defaultPrevented) return false;
  const { target } = event;
  if (isText(target)) return pressInText(event, target, row);
  const isButton = target instanceof Element && target.closest('button') !== null;
  const isHandle = target instanceof Element && target.closest('[data-row-handle]') !== null;
  return isButton && pressOnRow(event, row, document, isHandle);
}
