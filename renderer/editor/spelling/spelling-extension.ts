import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import styles from '../ProseField.module.css';
import type { MisspelledWord } from './spelling-menu-store.ts';
import { spelling } from './spelling-service.ts';
import { type PlacedWord, spellingWords } from './spelling-words.ts';

export const spellingKey = new PluginKey<DecorationSet>('spelling');

/** Judged a moment after typing pauses, in milliseconds, so that half a word is not called wrong. */
const pauseMs = 400;

/* Words of a block by the block itself: an edit costs the block it changed. Atoms count one character each. */
const wordsOf = new WeakMap<Node, readonly PlacedWord[]>();

function blockWords(block: Node): readonly PlacedWord[] {
  const known = wordsOf.get(block);
  if (known) return known;
  const words = spellingWords(block.textBetween(0, block.content.size, undefined, '￼'));
  wordsOf.set(block, words);
  return words;
}

interface TextBlock {
  readonly block: Node;
  readonly at: number;
}

function textBlocks(document: Node): TextBlock[] {
  const blocks: TextBlock[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    blocks.push({ block: node, at: position + 1 });
    return false;
  });
  return blocks;
}

function decorations(document: Node, cursor: number): DecorationSet {
  const wrong = textBlocks(document).flatMap(({ block, at }) =>
    blockWords(block)
      .filter(({ word }) => spelling.isWrong(word) === true)
      .map(({ from, to }) => ({ from: at + from, to: at + to }))
      // The word the cursor is at the end of is still being written.
      .filter(({ to }) => to !== cursor)
      .map(({ from, to }) =>
        Decoration.inline(from, to, { class: styles.misspelled ?? '', 'data-misspelled': '' }),
      ),
  );
  return DecorationSet.create(document, wrong);
}

class SpellingView {
  readonly #view: EditorView;
  #timer: number | null = null;
  #changedAt = 0;
  #isGone = false;
  readonly #stop: () => void;

  constructor(view: EditorView) {
    this.#view = view;
    this.#stop = spelling.onForgotten(() => this.#soon());
    this.#soon();
  }

  update(view: EditorView, before: { readonly doc: Node }): void {
    if (view.state.doc !== before.doc) this.#soon();
  }

  destroy(): void {
    this.#isGone = true;
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.#stop();
  }

  #soon(): void {
    this.#changedAt = performance.now();
    this.#timer ??= window.setTimeout(() => this.#judgeInPause(), pauseMs);
  }

  /* Typing moves the moment on, and not the timer at every key. */
  #judgeInPause(): void {
    const left = this.#changedAt + pauseMs - performance.now();
    this.#timer = left > 0 ? window.setTimeout(() => this.#judgeInPause(), left) : null;
    if (this.#timer === null) void this.#judge();
  }

  async #judge(): Promise<void> {
    const { doc } = this.#view.state;
    await spelling.judge(textBlocks(doc).flatMap(({ block }) => blockWords(block).map(({ word }) => word)));
    if (this.#isGone || this.#view.state.doc !== doc) return;
    const cursor = this.#view.hasFocus() ? this.#view.state.selection.head : -1;
    this.#view.dispatch(this.#view.state.tr.setMeta(spellingKey, decorations(doc, cursor)));
  }
}

/** Underlines words the dictionary does not know, a moment after typing pauses, without a network. */
export const Spelling = Extension.create({
  name: 'spelling',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: spellingKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, set) => {
          const made: unknown = transaction.getMeta(spellingKey);
          return made instanceof DecorationSet ? made : set.map(transaction.mapping, transaction.doc);
        },
      },
      props: { decorations: (state) => spellingKey.getState(state) },
      view: (view) => new SpellingView(view),
    }),
  ],
});

/** A misspelled word of prose, and where it stands in its document. */
export interface MisspelledInProse extends MisspelledWord {
  readonly from: number;
  readonly to: number;
}

/** The misspelled word at a position of an editor, or null. */
export function misspelledAt(view: EditorView, position: number): MisspelledInProse | null {
  const [found] = spellingKey.getState(view.state)?.find(position, position) ?? [];
  if (!found) return null;
  const { from, to } = found;
  const word = view.state.doc.textBetween(from, to);
  const { left, bottom } = view.coordsAtPos(from);
  return {
    from,
    to,
    word,
    place: { left, bottom },
    focus: () => view.focus(),
    replace: (by) => {
      if (view.state.doc.textBetween(from, to) !== word) return;
      view.dispatch(view.state.tr.insertText(by, from, to));
    },
  };
}
