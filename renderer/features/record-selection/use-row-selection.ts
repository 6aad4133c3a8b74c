import { type RefObject, useEffect, useState } from 'react';
import type { BriefDocument } from '../../document/brief-document.ts';
import { useDocument } from '../../document/context.tsx';
import {
  clearSelection,
  selectedOf,
  selectRecords,
  useRecordSelection,
} from '../../window/record-selection.ts';
import { extendToRow, selectedRecords, selectRow, toggleRow } from './act-on-selection.ts';
import { hasMod, pressInRow } from './selection-keys.ts';
import { elementsOf, focusRow, rowAround, type ShownRow } from './shown-rows.ts';

const isHandle = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-row-handle]') !== null;

const isText = (target: EventTarget | null) =>
  target instanceof Element && target.closest('textarea, input, [contenteditable="true"]') !== null;

/* Buttons and links keep what they do with Ctrl and Shift; texts and empty parts of a row have nothing of the kind. */
function isForSelecting(target: EventTarget | null): boolean {
  return isHandle(target) || !(target instanceof Element && target.closest('button, a, [role="combobox"]'));
}

function isSelected({ collection, id }: ShownRow): boolean {
  return selectedOf(collection).includes(id);
}

/* What a press with the first button does to the selection; false if it is an ordinary one. */
function press(event: PointerEvent): boolean {
  const row = rowAround(event.target);
  if (!row || !isForSelecting(event.target)) return false;
  if (hasMod(event)) {
    toggleRow(row);
    focusRow(row);
    return true;
  }
  if (!event.shiftKey) return false;
  const origin = rowAround(document.activeElement);
  const { collection } = useRecordSelection.getState();
  const isWithinText = collection === null && (origin === null || origin.id === row.id);
  // Within one text, Shift selects words.
  if (isWithinText || (collection === null && origin?.collection !== row.collection)) return false;
  extendToRow(row, origin);
  focusRow(row);
  return true;
}

/** How far a pressed handle may be moved, in pixels, before it is dragged and no longer clicked. */
const clickSlack = 4;

function usePointer(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = scroller.current;
    if (!page) return undefined;
    let isTaken = false;
    let pressedAt = { x: 0, y: 0 };
    const onPointerDown = (event: PointerEvent) => {
      isTaken = event.button === 0 && press(event);
      pressedAt = { x: event.clientX, y: event.clientY };
      if (isTaken) event.stopPropagation();
      else if (event.button === 0) {
        const row = rowAround(event.target);
        // The handle of a selected row may begin to drag all of them.
        if (!(row && isHandle(event.target) && isSelected(row))) clearSelection();
      }
    };
    const onMouseDown = (event: MouseEvent) => {
      if (!isTaken) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onClick = (event: MouseEvent) => {
      const row = isHandle(event.target) ? rowAround(event.target) : null;
      const isMoved =
        Math.abs(event.clientX - pressedAt.x) + Math.abs(event.clientY - pressedAt.y) > clickSlack;
      if (!row || isTaken || isMoved || event.detail === 0) return;
      selectRow(row);
    };
    page.addEventListener('pointerdown', onPointerDown, true);
    page.addEventListener('mousedown', onMouseDown, true);
    page.addEventListener('click', onClick);
    return () => {
      page.removeEventListener('pointerdown', onPointerDown, true);
      page.removeEventListener('mousedown', onMouseDown, true);
      page.removeEventListener('click', onClick);
    };
  }, [scroller]);
}

function useKeys(scroller: RefObject<HTMLElement | null>, document: BriefDocument): void {
  useEffect(() => {
    const page = scroller.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const row = rowAround(event.target);
      if (!row || !pressInRow(event, row, document)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // What is open in a field, such as a date being typed, comes first.
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  }, [scroller, document]);
}

/* A right click on a selected row, or on the handle of any. */
function useMenuEvent(scroller: RefObject<HTMLElement | null>): MouseEvent | null {
  const [asked, setAsked] = useState<MouseEvent | null>(null);
  useEffect(() => {
    const page = scroller.current;
    const onContextMenu = (event: MouseEvent) => {
      const row = event.defaultPrevented ? null : rowAround(event.target);
      if (!row || (!isSelected(row) && isText(event.target))) return;
      if (!isSelected(row)) selectRow(row);
      event.preventDefault();
      setAsked(event);
    };
    page?.addEventListener('contextmenu', onContextMenu);
    return () => page?.removeEventListener('contextmenu', onContextMenu);
  }, [scroller]);
  return asked;
}

/* Rows are drawn by many; the mark on the selected ones is put on by one. */
function markSelected(brief: BriefDocument): void {
  const wanted = new Set(selectedRecords(brief).flatMap(elementsOf));
  for (const element of document.querySelectorAll('[data-selected]')) {
    if (!wanted.has(element as HTMLElement)) element.removeAttribute('data-selected');
  }
  for (const element of wanted) element.setAttribute('data-selected', '');
}

function useMarks(document: BriefDocument): void {
  useEffect(() => {
    let frame = 0;
    const mark = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => markSelected(document));
    };
    const forget = () => {
      const { collection, ids, anchor } = useRecordSelection.getState();
      if (collection === null) return;
      const known = selectedRecords(document).map(({ id }) => id);
      if (known.length !== ids.length) selectRecords(collection, known, anchor);
      mark();
    };
    const stops = [useRecordSelection.subscribe(mark), document.store.subscribe(forget)];
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(frame);
      clearSelection();
    };
  }, [document]);
}

/**
 * Selecting records on the page: a click on a handle, Ctrl and Shift with a click anywhere in a row, Escape in its text,
 * then Shift with the arrow keys, Ctrl+A for all. Gives back the event that asks for the menu of what is selected.
 */
export function useRowSelection(scroller: RefObject<HTMLElement | null>): MouseEvent | null {
  const document = useDocument();
  usePointer(scroller);
  useKeys(scroller, document);
  useMarks(document);
  return useMenuEvent(scroller);
}
