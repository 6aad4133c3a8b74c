import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { heldPieces } from '#shared/publication/held-together.ts';

/** Longer ones are no range and no measure; held together they would run out of the page. */
const longestHeld = 32;

/** A stretch of a paragraph, from its beginning on, that stays on one line. */
export interface HeldStretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches of a paragraph that the printed page holds together: ranges, numbers with their units, labels. */
export function heldStretches(paragraph: Node): HeldStretch[] {
  const found: HeldStretch[] = [];
  let [text, start] = ['', 0];
  const look = () => {
    let at = start;
    for (const piece of heldPieces(text)) {
      const to = at + piece.text.length;
      if (piece.isHeld && piece.text.length <= longestHeld) found.push({ from: at, to });
      at = to;
    }
    text = '';
  };
  // A mention or a citation ends what is looked at: it is one position long and has a text of its own.
  paragraph.forEach((node, offset) => {
    if (node.isText) {
      if (text === '') start = offset;
      text += node.text ?? '';
    } else look();
  });
  look();
  return found;
}

/** A keystroke changes one paragraph; what was found in the others is still right. */
const known = new WeakMap<Node, readonly HeldStretch[]>();

function decorations(doc: Node): DecorationSet {
  const all: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const found = known.get(node) ?? heldStretches(node);
    known.set(node, found);
    for (const { from, to } of found)
      all.push(Decoration.inline(at + 1 + from, at + 1 + to, { style: 'white-space: pre' }));
    return false;
  });
  return DecorationSet.create(doc, all);
}

/** Holds ranges and measures together on the screen as on the printed page. What is stored and copied is only text. */
export const HeldProse = Extension.create({
  name: 'heldProse',
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: ({ doc }) => decorations(doc) } })],
});
