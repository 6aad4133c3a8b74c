import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { Transform } from '@tiptap/pm/transform';
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

function stretchesOf(paragraph: Node, at: number): Decoration[] {
  return heldStretches(paragraph).map(({ from, to }) =>
    Decoration.inline(at + 1 + from, at + 1 + to, { style: 'white-space: pre' }),
  );
}

/** What is held together in a document, looked for in all of it. */
export function allHeld(doc: Node): DecorationSet {
  const all: Decoration[] = [];
  doc.descendants((node, at) => {
    if (node.isTextblock) all.push(...stretchesOf(node, at));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, all);
}

/** The stretches of a document that some steps changed, with the signs beside them. */
function changedStretches({ mapping, doc }: Transform): HeldStretch[] {
  const found: HeldStretch[] = [];
  for (const [index, map] of mapping.maps.entries()) {
    const rest = mapping.slice(index + 1);
    map.forEach((_from, _to, from, to) => {
      const [first, last] = [rest.map(from, -1) - 1, rest.map(to, 1) + 1];
      found.push({ from: Math.max(0, first), to: Math.min(doc.content.size, last) });
    });
  }
  return found;
}

/** What is held together after a change: looked for in the paragraphs that it reached, and moved along in the others. */
export function heldAfter(change: Transform, before: DecorationSet): DecorationSet {
  const { doc } = change;
  const reached = new Map<number, Node>();
  for (const { from, to } of changedStretches(change)) {
    doc.nodesBetween(from, to, (node, at) => {
      if (node.isTextblock) reached.set(at, node);
      return !node.isTextblock;
    });
  }
  let held = before.map(change.mapping, doc);
  for (const [at, node] of reached) {
    held = held.remove(held.find(at, at + node.nodeSize)).add(doc, stretchesOf(node, at));
  }
  return held;
}

/** Holds ranges and measures together on the screen as on the printed page. What is stored and copied is only text. */
export const HeldProse = Extension.create({
  name: 'heldProse',
  addProseMirrorPlugins: () => {
    const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
      state: {
        init: (_, { doc }) => allHeld(doc),
        apply: (change, held) => (change.docChanged ? heldAfter(change, held) : held),
      },
      props: { decorations: (state) => plugin.getState(state) },
    });
    return [plugin];
  },
});
