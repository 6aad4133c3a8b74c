import type { Editor, EditorEvents } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import type { Prose } from '#shared/brief/prose.ts';
import { editProse } from '#shared/commands/prose-edit.ts';
import { type ProseTarget, proseAt, proseTargetKey } from '#shared/commands/prose-target.ts';
import { fittingProse } from '#shared/prose/document.ts';
import type { ProseMove } from '#shared/prose/prose-move.ts';
import { stepsBetween } from '#shared/prose/steps-between.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { gatherMs } from '../../document/gathered-text.ts';

const fromBrief = 'fromBrief';

/** Whether a change of an editor only shows what the brief says already. */
export function isFromBrief(transaction: Transaction): boolean {
  return transaction.getMeta(fromBrief) === true;
}

/** Somebody who typed this many milliseconds ago goes on typing: the status does not flicker between two words. */
const lingerMs = 300;

/** A transaction that only shows what the brief says. */
function fromTheBrief(transaction: Transaction): Transaction {
  // What comes from the brief is as it should be: an address whose link was just undone gets no new one.
  return transaction.setMeta(fromBrief, true).setMeta('preventAutolink', true);
}

/**
 * A transaction that takes in what was changed elsewhere: cursor and selection stay where they are in the words around
 * them, and so does the formatting chosen for the next letter.
 */
function transactionAlong({ state }: Editor, next: Node, { mapping }: ProseMove): Transaction | null {
  const steps = stepsBetween(state.doc, next);
  if (steps.length === 0) return null;
  const { selection, storedMarks, tr } = state;
  for (const step of steps) tr.step(step);
  return fromTheBrief(tr.setSelection(selection.map(tr.doc, mapping)).setStoredMarks(storedMarks));
}

/** A transaction that turns the editor's document into another one by replacing only the part that differs. */
function transactionTo(editor: Editor, next: Node): Transaction | null {
  const { doc } = editor.state;
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || !end) return null;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const transaction = editor.state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  const at = Math.min(end.b + overlap, transaction.doc.content.size);
  return fromTheBrief(transaction.setSelection(Selection.near(transaction.doc.resolve(at), -1)));
}

/**
 * Ties one editor to one piece of prose of the open brief. Typing is gathered and handed in as steps; a change of the
 * same prose from elsewhere (undo, replace all, renaming an entity) goes into the editor with the cursor kept near it.
 */
export class ProseBinding {
  readonly #document: BriefDocument;
  readonly #target: ProseTarget;
  readonly #editor: Editor;
  #steps: Step[] = [];
  #timer: number | null = null;
  /** Set while typing is over but the status still says that it goes on. */
  #lingering: number | null = null;
  #isHandingIn = false;
  #known: Prose | undefined;
  readonly #stop: (() => void)[];

  constructor(document: BriefDocument, target: ProseTarget, editor: Editor) {
    this.#document = document;
    this.#target = target;
    this.#editor = editor;
    this.#known = proseAt(document.brief, target);
    // What a plugin adds to a change (the link of a typed address, a mended table) is a change of the text like any other.
    const onTransaction = ({ transaction, appendedTransactions }: EditorEvents['transaction']) => {
      if (!isFromBrief(transaction)) this.#gather(transaction);
      for (const appended of appendedTransactions) this.#gather(appended);
    };
    editor.on('transaction', onTransaction);
    this.#stop = [
      document.addBuffer(this),
      document.store.subscribe(() => this.#followBrief()),
      () => editor.off('transaction', onTransaction),
    ];
    this.#followBrief(true);
  }

  /** Hands in what was typed since the last time. */
  flush(): void {
    if (this.#timer === null) return;
    window.clearTimeout(this.#timer);
    this.#timer = null;
    const steps = this.#steps.map((step) => JSON.parse(JSON.stringify(step.toJSON())));
    this.#steps = [];
    const group = `prose:${proseTargetKey(this.#target)}`;
    this.#isHandingIn = true;
    const done = this.#document.run(editProse, { target: this.#target, steps, label: '' }, { group });
    this.#isHandingIn = false;
    this.#known = proseAt(this.#document.brief, this.#target);
    this.#lingering = window.setTimeout(() => this.#letGo(), lingerMs);
    if (!done.ok) this.#followBrief(true);
  }

  /** Lets go of the editor, after handing in what is left. */
  destroy(): void {
    for (const stop of this.#stop) stop();
    this.#letGo();
  }

  #letGo(): void {
    if (this.#lingering === null) return;
    window.clearTimeout(this.#lingering);
    this.#lingering = null;
    this.#document.holdTyping(false);
  }

  #gather(transaction: Transaction): void {
    if (!transaction.docChanged) return;
    for (const step of transaction.steps) this.#add(step);
    if (this.#timer !== null) return;
    this.#timer = window.setTimeout(() => this.flush(), gatherMs);
    this.#document.holdTyping(true);
    this.#letGo();
  }

  /* The letters of a word become one step. */
  #add(step: Step): void {
    const merged = this.#steps.at(-1)?.merge(step);
    if (merged) this.#steps.pop();
    this.#steps.push(merged ?? step);
  }

  #followBrief(isForced = false): void {
    const prose = proseAt(this.#document.brief, this.#target);
    if (!prose || (prose === this.#known && !isForced)) return;
    // What is typed meanwhile goes in first, and what was typed here is in the editor already.
    if (this.#timer !== null || this.#isHandingIn) return;
    this.#known = prose;
    const next = this.#editor.schema.nodeFromJSON(fittingProse(prose));
    const move = this.#document.moving?.prose.get(proseTargetKey(this.#target));
    const transaction = move ? transactionAlong(this.#editor, next, move) : transactionTo(this.#editor, next);
    if (transaction) this.#editor.view.dispatch(transaction);
  }
}
