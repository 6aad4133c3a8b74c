import { Editor } from '@tiptap/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editorSchemaSpec, proseExtensions } from '#renderer/editor/prose/extensions.ts';
import { transactionTo } from '#renderer/editor/prose/from-brief.ts';

const paragraph = (text: string) => ({
  type: 'paragraph',
  ...(text !== '' && { content: [{ type: 'text', text }] }),
});
const table = (rows: readonly (readonly string[])[]) => ({
  type: 'table',
  content: rows.map((row) => ({
    type: 'tableRow',
    content: row.map((text) => ({ type: 'tableCell', content: [paragraph(text)] })),
  })),
});
const list = (items: readonly string[]) => ({
  type: 'bulletList',
  content: items.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
});

const editorOf = (content: object[]) =>
  new Editor({
    element: null,
    extensions: proseExtensions,
    schemaSpec: editorSchemaSpec,
    content: { type: 'doc', content },
  });

/* What is shown after the brief has said something else, the table mended by the editor's plugins included. */
function shownAfter(before: object[], after: object[]): unknown {
  const editor = editorOf(before);
  const transaction = transactionTo(editor, editor.schema.nodeFromJSON({ type: 'doc', content: after }));
  if (transaction) editor.view.dispatch(transaction);
  return editor.getJSON();
}

const shownOf = (content: object[]) => editorOf(content).getJSON();

test('a column that undo moves back stands where it was', () => {
  const before = [
    table([
      ['Port', 'Name', 'Since'],
      ['Sarnholm', 'Tove', '2021'],
      ['Ilsen', 'Maren', '2019'],
    ]),
  ];
  const after = [
    table([
      ['Name', 'Port', 'Since'],
      ['Tove', 'Sarnholm', '2021'],
      ['Maren', 'Ilsen', '2019'],
    ]),
  ];
  expect(shownAfter(before, after)).toEqual(shownOf(after));
});

test('a table and a list that change together are shown as they are', () => {
  const before = [table([['']]), list(['', '', ''])];
  const after = [table([['b', 'ab']]), list(['a', 'b', 'a'])];
  expect(shownAfter(before, after)).toEqual(shownOf(after));
});

test('the editor shows exactly what the brief says, whatever it showed before', () => {
  const word = fc.constantFrom('', 'a', 'ab', 'b');
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([height, width]) =>
      fc.array(fc.array(word, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  const block = fc.oneof(
    word.map(paragraph),
    rows.map(table),
    fc.array(word, { minLength: 1, maxLength: 3 }).map(list),
  );
  const content = fc.array(block, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(content, content, (before, after) => {
      expect(shownAfter(before, after)).toEqual(shownOf(after));
    }),
    { numRuns: 150 },
  );
});
