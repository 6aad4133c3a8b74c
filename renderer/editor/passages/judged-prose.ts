import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { foundBesideCursor, type Judge, pauseMs } from './judge.ts';
import type { Passage } from './passage.ts';
import { markedProse } from './prose-marks.ts';

interface TextBlock {
  readonly block: Node;
  /** The position at which its text begins. */
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

/* Atoms count as one character each, as they do among positions. */
const textOf = (block: Node) => block.textBetween(0, block.content.size, undefined, '￼');

/** Reads prose for a judge, block by block, so that an edit costs only the block it changed. */
export class ProseReading<Read> {
  readonly #judge: Judge<Read>;
  readonly #readOf = new WeakMap<Node, Read>();

  constructor(judge: Judge<Read>) {
    this.#judge = judge;
  }

  /** Has everything in a document judged. */
  async judge(document: Node): Promise<void> {
    await this.#judge.judge(textBlocks(document).map(({ block }) => this.#read(block)));
  }

  /** What is found in a judged document, by positions, except what ends at the cursor. */
  find(document: Node, cursor: number | null): Passage[] {
    return textBlocks(document).flatMap(({ block, at }) =>
      foundBesideCursor(this.#judge, this.#read(block), cursor === null ? null : cursor - at).map(
        ({ from, to }) => ({ from: at + from, to: at + to }),
      ),
    );
  }

  #read(block: Node): Read {
    const known = this.#readOf.get(block);
    if (known !== undefined) return known;
    const read = this.#judge.read(textOf(block));
    this.#readOf.set(block, read);
    return read;
  }
}

class JudgedProse<Read> {
  readonly #view: EditorView;
  readonly #judge: Judge<Read>;
  readonly #reading: ProseReading<Read>;
  #timer: number | null = null;
  #changedAt = 0;
  #isGone = false;
  readonly #stop: () => void;

  constructor(view: EditorView, judge: Judge<Read>, reading: ProseReading<Read>) {
    this.#view = view;
    this.#judge = judge;
    this.#reading = reading;
    this.#stop = judge.onChanged(() => this.#soon());
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
    this.#timer ??= window.setTimeout(() => this.#markInPause(), pauseMs);
  }

  /* Typing moves the due moment on instead of setting the timer again at every key. */
  #markInPause(): void {
    const left = this.#changedAt + pauseMs - performance.now();
    this.#timer = left > 0 ? window.setTimeout(() => this.#markInPause(), left) : null;
    if (this.#timer === null) void this.#mark();
  }

  async #mark(): Promise<void> {
    const { doc } = this.#view.state;
    await this.#reading.judge(doc);
    if (this.#isGone || this.#view.state.doc !== doc) return;
    const cursor = this.#view.hasFocus() ? this.#view.state.selection.head : null;
    const found = this.#reading.find(doc, cursor);
    this.#view.dispatch(markedProse(this.#view.state, this.#judge.kind, found));
  }
}

/** Has the prose of every editor with this extension judged and marked, a moment after typing pauses. */
export function judgedProse<Read>(judge: Judge<Read>): Extension {
  const reading = new ProseReading(judge);
  return Extension.create({
    name: `judged-${judge.kind.name}`,
    addProseMirrorPlugins: () => [new Plugin({ view: (view) => new JudgedProse(view, judge, reading) })],
  });
}
