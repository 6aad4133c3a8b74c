import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A citation right after another one, and the punctuation that separates their numbers. */
export interface PartedCitation {
  /** Where it is in its paragraph. */
  readonly offset: number;
  readonly mark: string;
}

const hasPlace = (citation: Node): boolean => String(citation.attrs.locator) !== '';

/** The citations of a paragraph that come right after another: set close, "1" and "2" would be read as "12". */
export function citationsSideBySide(paragraph: Node): PartedCitation[] {
  const found: PartedCitation[] = [];
  let before: Node | null = null;
  paragraph.forEach((node, offset) => {
    const isCitation = node.type.name === 'citation';
    if (isCitation && before !== null) {
      found.push({ offset, mark: hasPlace(before) || hasPlace(node) ? '; ' : ', ' });
    }
    before = isCitation ? node : null;
  });
  return found;
}

/** A keystroke changes one paragraph; what was found in the others is still right. */
const known = new WeakMap<Node, readonly PartedCitation[]>();

function decorations(doc: Node): DecorationSet {
  const all: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const found = known.get(node) ?? citationsSideBySide(node);
    known.set(node, found);
    for (const { offset, mark } of found) {
      const from = at + 1 + offset;
      all.push(Decoration.node(from, from + 1, { 'data-parted-by': mark }));
    }
    return false;
  });
  return DecorationSet.create(doc, all);
}

/** Separates the numbers of neighbouring citations, as the printed page does. */
export const CitationMarks = Extension.create({
  name: 'citationMarks',
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: ({ doc }) => decorations(doc) } })],
});
