import { Editor } from '@tiptap/core';
import { CellSelection } from '@tiptap/pm/tables';
import { expect, test } from 'vitest';
import { editorSchemaSpec, proseExtensions } from '#renderer/editor/prose/extensions.ts';
import { isStorable } from '#shared/prose/storable.ts';

const cell = (text: string, type = 'tableCell', attrs = {}) => ({
  type,
  attrs,
  content: [{ type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) }],
});
const row = (...content: object[]) => ({ type: 'tableRow', content });

const makeEditor = (...rows: object[]) =>
  new Editor({
    element: null,
    extensions: proseExtensions,
    schemaSpec: editorSchemaSpec,
    content: { type: 'doc', content: [{ type: 'paragraph' }, { type: 'table', content: rows }] },
  });

const pilots = () =>
  makeEditor(
    row(cell('Name', 'tableHeader'), cell('Port', 'tableHeader')),
    row(cell('Maren'), cell('Ilsen')),
    row(cell('Tove'), cell('Sarnholm')),
  );

const texts = (editor: Editor) => {
  const rows: string[] = [];
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'tableRow') rows.push(node.children.map((one) => one.textContent).join(' '));
  });
  return rows;
};

function cursorAfter(editor: Editor, word: string): void {
  editor.state.doc.descendants((node, position) => {
    if (node.text === word) editor.commands.setTextSelection(position + word.length);
  });
}

const selectedText = (editor: Editor) => {
  const { $from } = editor.state.selection;
  return $from.parent.textBetween(0, $from.parentOffset);
};

test('a row moves with its words, and the cursor stays in its place in them', () => {
  const editor = pilots();
  cursorAfter(editor, 'Sarnholm');
  expect(editor.commands.moveInTable('row', -1)).toBe(true);
  expect(texts(editor)).toEqual(['Name Port', 'Tove Sarnholm', 'Maren Ilsen']);
  expect(selectedText(editor)).toBe('Sarnholm');
  expect(isStorable(editor.state.doc)).toBe(true);
});

test('a column moves, and the head of the table stays its head', () => {
  const editor = pilots();
  cursorAfter(editor, 'Tove');
  expect(editor.commands.moveInTable('column', 1)).toBe(true);
  expect(texts(editor)).toEqual(['Port Name', 'Ilsen Maren', 'Sarnholm Tove']);
  expect(selectedText(editor)).toBe('Tove');
  cursorAfter(editor, 'Ilsen');
  expect(editor.commands.moveInTable('row', -1)).toBe(true);
  expect(texts(editor)).toEqual(['Ilsen Maren', 'Port Name', 'Sarnholm Tove']);
  const names = editor.state.doc
    .child(1)
    .child(0)
    .children.map((one) => one.type.name);
  expect(names).toEqual(['tableHeader', 'tableHeader']);
});

test('selected rows move together and stay selected', () => {
  const editor = pilots();
  cursorAfter(editor, 'Maren');
  const first = editor.state.selection.$from.before(-1);
  cursorAfter(editor, 'Sarnholm');
  const last = editor.state.selection.$from.before(-1);
  editor.view.dispatch(editor.state.tr.setSelection(CellSelection.create(editor.state.doc, first, last)));
  expect(editor.commands.moveInTable('row', -1)).toBe(true);
  expect(texts(editor)).toEqual(['Maren Ilsen', 'Tove Sarnholm', 'Name Port']);
  const { selection } = editor.state;
  expect(selection).toBeInstanceOf(CellSelection);
  expect(selection.content().content.textBetween(0, selection.content().content.size, ' ').trim()).toBe(
    'Maren Ilsen Tove Sarnholm',
  );
});

test('nothing moves over an edge, outside a table, or out of a cell that several rows share', () => {
  const editor = pilots();
  cursorAfter(editor, 'Name');
  expect(editor.can().moveInTable('row', -1)).toBe(false);
  expect(editor.can().moveInTable('column', -1)).toBe(false);
  expect(editor.can().moveInTable('row', 1)).toBe(true);
  editor.commands.setTextSelection(1);
  expect(editor.can().moveInTable('row', 1)).toBe(false);
  const shared = makeEditor(row(cell('Both', 'tableCell', { rowspan: 2 }), cell('one')), row(cell('two')));
  cursorAfter(shared, 'two');
  expect(shared.can().moveInTable('row', -1)).toBe(false);
  expect(shared.commands.moveInTable('row', -1)).toBe(false);
});
