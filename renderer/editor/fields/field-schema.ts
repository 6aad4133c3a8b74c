import type { EditorOptions, Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { fieldLooks } from '#shared/brief/field-marks.ts';
import { proseSchema } from '#shared/prose/schema.ts';
import { Citation, Mention } from '../prose/extensions.ts';
import { Strike } from '../prose/script-marks.ts';
import { StorableChanges, withStorableRules } from '../prose/storable-changes.ts';

const { nodes, marks } = proseSchema.spec;

/** The schema of every editor of a text of a record: of prose, the lines and what may stand in them. */
export const fieldSchemaSpec: NonNullable<EditorOptions['schemaSpec']> = {
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { ...nodes.get('paragraph'), content: 'inline*' },
    citation: nodes.get('citation') ?? {},
    mention: nodes.get('mention') ?? {},
    text: nodes.get('text') ?? {},
  },
  marks: Object.fromEntries(fieldLooks.map((look) => [look, marks.get(look) ?? {}])),
};

/* Looks of words, and nothing that is more than a line. */
const Lines = withStorableRules(
  StarterKit.configure({
    blockquote: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    heading: false,
    hardBreak: false,
    code: false,
    codeBlock: false,
    strike: false,
    horizontalRule: false,
    undoRedo: false,
    trailingNode: false,
    link: false,
  }),
);

/** How the editor draws and types what a text of a record can hold. */
export const fieldExtensions: Extensions = [
  Lines,
  withStorableRules(Strike),
  Citation,
  Mention,
  StorableChanges,
];
