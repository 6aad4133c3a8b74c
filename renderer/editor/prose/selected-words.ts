import type { Editor } from '@tiptap/core';
import type { Brief } from '#shared/brief/brief.ts';
import { leafWords } from '#shared/queries/labels-in-prose.ts';

/** The words that are selected in an editor, with names and labels as they read, each block a line. */
export function selectedWords({ state: { doc, selection } }: Editor, brief: Brief): string {
  return doc.textBetween(selection.from, selection.to, '\n', (leaf) => leafWords(leaf, brief)).trim();
}
