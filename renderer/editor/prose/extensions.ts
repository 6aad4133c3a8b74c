import { type EditorOptions, type Extensions, Node } from '@tiptap/core';
import Link from '@tiptap/extension-link';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import type { RecordLabel } from '#shared/prose/record-label.ts';
import { isSafeLink, proseSchema } from '#shared/prose/schema.ts';
import { Strike, Subscript, Superscript } from './script-marks.ts';
import { StorableChanges, withStorableRules } from './storable-changes.ts';
import { TableMoves } from './table-moves.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    citation: {
      /** Puts a citation of sources at the cursor. */
      insertCitation: (sourceIds: readonly string[], locator?: string) => ReturnType;
      /** Gives the selected citation other sources and another passage. */
      changeCitation: (sourceIds: readonly string[], locator: string) => ReturnType;
    };
    mention: {
      /** Puts a mention of an entity at the cursor, in place of what is selected. */
      insertMention: (entityId: string, text: string) => ReturnType;
    };
    recordLabel: {
      /** Puts the sign of a record at the cursor, which follows it. */
      insertRecordLabel: (label: RecordLabel) => ReturnType;
    };
  }
}

/** Citation of one or more sources, an atom in the line; a node view draws it. */
export const Citation = Node.create({
  name: 'citation',
  parseHTML: () => [],
  renderHTML: () => ['sup', { 'data-citation': '' }],
  addCommands() {
    return {
      insertCitation:
        (sourceIds, locator = '') =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: { sourceIds: [...sourceIds], locator } }),
      changeCitation:
        (sourceIds, locator) =>
        ({ commands }) =>
          commands.updateAttributes(this.name, { sourceIds: [...sourceIds], locator }),
    };
  },
});

/** Mention of an entity, an atom in the line that shows the name it was made with. */
export const Mention = Node.create({
  name: 'mention',
  parseHTML: () => [],
  renderHTML: ({ node }) => ['span', { 'data-mention': '' }, String(node.attrs.text)],
  renderText: ({ node }) => String(node.attrs.text),
  addCommands() {
    return {
      insertMention:
        (entityId, text) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: { entityId, text } }),
    };
  },
});

/** The sign of a record ("A" in "hypothesis A"), an atom in the line that follows the record. */
export const RecordLabelNode = Node.create({
  name: 'recordLabel',
  parseHTML: () => [],
  renderHTML: ({ node }) => ['span', { 'data-record-label': '' }, String(node.attrs.text)],
  renderText: ({ node }) => String(node.attrs.text),
  addCommands() {
    return {
      insertRecordLabel:
        ({ collection, recordId, text }) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: { collection, recordId, text } }),
    };
  },
});

const SafeLink = Link.configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  protocols: ['http', 'https', 'mailto'],
  isAllowedUri: (href) => isSafeLink(href),
  HTMLAttributes: {},
});

/**
 * How the editor draws and types the nodes and marks of prose; what they are and what may stand in them is defined by
 * the one schema (`editorSchemaSpec`). The history is the brief's, so the editor has none.
 */
export const proseExtensions: Extensions = [
  ...[
    StarterKit.configure({
      code: false,
      codeBlock: false,
      strike: false,
      horizontalRule: false,
      undoRedo: false,
      trailingNode: false,
      link: false,
      heading: { levels: [1, 2, 3] },
    }),
    SafeLink,
    TableKit.configure({ table: { resizable: false } }),
    Strike,
    Superscript,
    Subscript,
  ].map(withStorableRules),
  Citation,
  Mention,
  RecordLabelNode,
  TableMoves,
  StorableChanges,
];

/**
 * The schema of every editor of prose: that of stored prose, with its checks of attributes. An editor with a node or
 * mark missing, or with one too many, is not made.
 */
export const editorSchemaSpec: NonNullable<EditorOptions['schemaSpec']> = proseSchema.spec;
