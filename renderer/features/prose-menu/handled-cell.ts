import type { Editor, EditorEvents, TiptapEditorHTMLElement } from '@tiptap/core';
import { CellSelection, cellAround } from '@tiptap/pm/tables';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useApp } from '../../window/app-store.ts';

/** The cell whose row and column have handles, and where these lie in what scrolls the page. */
export interface HandledCell {
  readonly cell: HTMLTableCellElement;
  readonly row: { readonly top: number; readonly left: number; readonly height: number };
  readonly column: { readonly top: number; readonly left: number; readonly width: number };
}

const editable = '.ProseMirror[contenteditable="true"]';

function cellUnder(target: EventTarget | null): HTMLTableCellElement | null {
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null;
  return cell?.closest(editable) ? cell : null;
}

function cellOfCursor(editor: Editor | null): HTMLTableCellElement | null {
  if (!editor || editor.isDestroyed || !editor.isEditable) return null;
  const { selection } = editor.state;
  const $cell = selection instanceof CellSelection ? selection.$headCell : cellAround(selection.$from);
  const node = $cell && editor.view.nodeDOM($cell.pos);
  return node instanceof HTMLTableCellElement ? node : null;
}

function editorOf(cell: Element): Editor | undefined {
  return cell.closest<TiptapEditorHTMLElement>(editable)?.editor;
}

/** Selects the row or the column of a cell as a whole, and gives its text the cursor. */
export function selectLine(cell: HTMLTableCellElement, axis: 'row' | 'column'): void {
  const editor = editorOf(cell);
  if (!editor) return;
  const { state, view } = editor;
  const $cell = cellAround(state.doc.resolve(view.posAtDOM(cell, 0)));
  if (!$cell) return;
  const selection = axis === 'row' ? CellSelection.rowSelection($cell) : CellSelection.colSelection($cell);
  view.focus();
  view.dispatch(state.tr.setSelection(selection));
}

function measured(cell: HTMLTableCellElement, scroller: HTMLElement): HandledCell | null {
  const row = cell.closest('tr')?.getBoundingClientRect();
  const table = cell.closest('table')?.getBoundingClientRect();
  if (!row || !table || !cell.isConnected) return null;
  const own = cell.getBoundingClientRect();
  const origin = scroller.getBoundingClientRect();
  const left = scroller.scrollLeft - origin.left - scroller.clientLeft;
  const top = scroller.scrollTop - origin.top - scroller.clientTop;
  return {
    cell,
    row: { top: row.top + top, left: table.left + left, height: row.height },
    column: { top: table.top + top, left: own.left + left, width: own.width },
  };
}

/* Where a cell stands among the blocks of its text: table, row, column. */
function pathOf(cell: HTMLTableCellElement | null): string {
  const editor = cell && editorOf(cell);
  if (!editor) return '';
  const $cell = editor.state.doc.resolve(editor.view.posAtDOM(cell, 0));
  return Array.from({ length: $cell.depth + 1 }, (_, depth) => $cell.index(depth)).join();
}

/* What is measured, which costs a layout: again only if it is another cell, stands elsewhere, or has another size. */
function useMeasured(scroller: RefObject<HTMLElement | null>) {
  const [handled, setHandled] = useState<HandledCell | null>(null);
  const last = useRef<{ readonly cell: HTMLTableCellElement | null; readonly path: string } | null>(null);
  const measure = useCallback(
    (cell: HTMLTableCellElement | null) => {
      last.current = { cell, path: pathOf(cell) };
      if (scroller.current) setHandled(cell && measured(cell, scroller.current));
    },
    [scroller],
  );
  const look = useCallback(
    (cell: HTMLTableCellElement | null) => {
      if (cell !== last.current?.cell || pathOf(cell) !== last.current.path) measure(cell);
    },
    [measure],
  );
  const cell = handled?.cell ?? null;
  useEffect(() => {
    const observer = new ResizeObserver(() => measure(cell?.isConnected ? cell : null));
    const sheet = scroller.current?.firstElementChild;
    for (const part of [sheet, cell?.closest('table'), cell]) if (part) observer.observe(part);
    return () => observer.disconnect();
  }, [scroller, cell, measure]);
  return { handled, look };
}

/**
 * The cell under the pointer once it has moved, or else the one with the cursor; null where neither is in a table. It
 * stays the same while `isHeld`.
 */
export function useHandledCell(scroller: RefObject<HTMLElement | null>, isHeld: boolean): HandledCell | null {
  const editor = useApp((state) => state.activeEditor);
  const { handled, look } = useMeasured(scroller);
  const hovered = useRef<HTMLTableCellElement | null>(null);
  const lookAgain = useCallback(() => {
    look(hovered.current?.isConnected ? hovered.current : cellOfCursor(editor));
  }, [editor, look]);
  useEffect(() => {
    // Whoever writes has left the pointer where it is.
    const followCursor = ({ transaction }: EditorEvents['transaction']) => {
      if (!isHeld && (transaction.docChanged || transaction.selectionSet)) hovered.current = null;
      lookAgain();
    };
    editor?.on('transaction', followCursor);
    lookAgain();
    return () => void editor?.off('transaction', followCursor);
  }, [editor, lookAgain, isHeld]);
  useEffect(() => {
    const page = scroller.current;
    if (!page || isHeld) return undefined;
    const follow = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest('[data-table-handles]')) return;
      const cell = cellUnder(target);
      if (cell === hovered.current) return;
      hovered.current = cell;
      lookAgain();
    };
    page.addEventListener('pointermove', follow);
    return () => page.removeEventListener('pointermove', follow);
  }, [scroller, isHeld, lookAgain]);
  return handled;
}
