import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { isFromBrief } from './from-brief.ts';

/**
 * Keeps a line below a table at the end of a text, so that the cursor can go on after it. What comes from the brief
 * stays as it is; the line is added with the user's next change.
 */
export const AfterTable = Extension.create({
  name: 'afterTable',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, { doc, schema, tr }) => {
        const isChanged = transactions.some(({ docChanged }) => docChanged);
        if (!isChanged || transactions.some(isFromBrief)) return null;
        const { paragraph } = schema.nodes;
        if (doc.lastChild?.type.spec.tableRole !== 'table' || !paragraph) return null;
        return tr.insert(doc.content.size, paragraph.create());
      },
    }),
  ],
});
