import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Mark, MarkKind } from './mark-kind.ts';
import type { Passage } from './passage.ts';

/* The marks of all kinds of one editor; each decoration knows its kind. */
const marksKey = new PluginKey<DecorationSet>('passages');

const viewsOf = new WeakMap<HTMLElement, EditorView>();

/** Lets the prose of an editor have marks of any kind. They follow what is written around them. */
export const ProseMarks = Extension.create({
  name: 'proseMarks',
  addProseMirrorPlugins: () => [proseMarksPlugin()],
});

/** What `ProseMarks` adds to an editor. */
export function proseMarksPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: marksKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, set) => {
        const made: unknown = transaction.getMeta(marksKey);
        return made instanceof DecorationSet ? made : set.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => marksKey.getState(state) },
    view: (view) => {
      viewsOf.set(view.dom, view);
      return {};
    },
  });
}

/** The editor whose prose an element of the page shows, or null. */
export function proseViewOf(element: HTMLElement): EditorView | null {
  return viewsOf.get(element) ?? null;
}

const kindOf = (decoration: Decoration): MarkKind => decoration.spec.kind;

function marksOf(decorations: readonly Decoration[]): Mark[] {
  return decorations
    .map((decoration) => ({ from: decoration.from, to: decoration.to, kind: kindOf(decoration) }))
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
}

/** The transaction that marks passages of prose and removes the marks of the same kind that were there before. */
export function markedProse(state: EditorState, kind: MarkKind, passages: readonly Passage[]) {
  const others = marksKey.getState(state)?.find(undefined, undefined, (spec) => spec.kind !== kind) ?? [];
  const made = passages.map(({ from, to }) =>
    Decoration.inline(from, to, { class: kind.className, 'data-mark': kind.name }, { kind }),
  );
  return state.tr.setMeta(marksKey, DecorationSet.create(state.doc, [...others, ...made]));
}

/** The marks of one kind, in order. */
export function marksInProse(state: EditorState, kind: MarkKind): Mark[] {
  return marksOf(marksKey.getState(state)?.find(undefined, undefined, (spec) => spec.kind === kind) ?? []);
}

/** The marks of all kinds that a position touches. */
export function marksAtPosition(state: EditorState, position: number): Mark[] {
  return marksOf(marksKey.getState(state)?.find(position, position) ?? []);
}
