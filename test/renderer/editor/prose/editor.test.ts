import { Editor } from '@tiptap/core';
import { expect, test } from 'vitest';
import { proseSchema } from '#shared/prose/schema.ts';
import { editorSchemaSpec, proseExtensions } from '../../../../renderer/editor/prose/extensions.ts';

/* An editor without a page: what its commands make of the one schema. */

const makeEditor = () =>
  new Editor({
    element: null,
    extensions: proseExtensions,
    schemaSpec: editorSchemaSpec,
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
  });

test('every command of the editor makes prose that can be stored', () => {
  const editor = makeEditor();
  const run = editor.chain();
  run
    .insertContent({ type: 'text', text: 'The harbour stays open' })
    .toggleHeading({ level: 2 })
    .selectAll()
    .toggleBold()
    .setLink({ href: 'https://ilsen.example/' })
    .command(({ commands }) => commands.setTextSelection(editor.state.doc.content.size))
    .insertMention('e1', 'Ilsen')
    .insertCitation(['s1'], 'p. 4')
    .run();
  editor
    .chain()
    .splitBlock()
    .setParagraph()
    .toggleBulletList()
    .insertContent({ type: 'text', text: 'Pilots' })
    .run();
  editor.chain().liftListItem('listItem').insertTable({ rows: 2, cols: 2 }).run();
  const stored = editor.getJSON();
  const names = JSON.stringify(stored);
  for (const name of ['heading', 'bold', 'link', 'mention', 'citation', 'table', 'tableHeader']) {
    expect(names).toContain(`"${name}"`);
  }
  expect(() => proseSchema.nodeFromJSON(stored).check()).not.toThrow();
  expect(proseSchema.nodeFromJSON(stored).toJSON()).toEqual(stored);
  editor.destroy();
});
