import type { Editor, EditorEvents } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import type { Brief } from '#shared/brief/brief.ts';
import type { Prose } from '#shared/brief/prose.ts';
import { editProse, type ProseSteps } from '#shared/commands/prose-edit.ts';
import { type ProseTarget, proseAt, proseTargetKey } from '#shared/commands/prose-target.ts';
import { fittingProse } from '#shared/prose/document.ts';
import { failure, type Problem, type Result, success } from '#shared/result.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { gatherMs } from '../../document/gathered-text.ts';
import { isFromBrief, transactionAlong, transactionTo } from './from-brief.ts';
import { isStepOfItsOwn, nameOfChange } from './named-change.ts';
import { stepsJson, stepsToShown, unsavedWords } from './shown-prose.ts';

/**
 * Somebody who typed less than this many milliseconds ago counts as still typing, so that the status does not flicker
 * between two words.
 */
const lingerMs = 300;

/**
 * Connects one editor with one piece of prose of the open brief. Typing is gathered and handed in as steps; a change of
 * the same prose from elsewhere (undo, replace all, renaming an entity) goes into the editor, with the cursor kept near
 * it.
 */
export class ProseBinding {
  readonly #document: BriefDocument;
  readonly #target: ProseTarget;
  readonly #editor: Editor;
  #steps: Step[] = [];
  #timer: number | null = null;
  /** Set while typing is over but the status still says that it continues. */
  #lingering: number | null = null;
  #isHandingIn = false;
  #isRefused = false;
  #known: Prose | undefined;
  readonly #stop: (() => void)[];

  constructor(document: BriefDocument, target: ProseTarget, editor: Editor) {
    this.#document = document;
    this.#target = target;
    this.#editor = editor;
    this.#known = proseAt(document.brief, target);
    // What a plugin adds to a change (the link of a typed address, a mended table) is a change of the text like any
    // other.
    const onTransaction = ({ transaction, appendedTransactions }: EditorEvents['transaction']) => {
      const isOwnStep = !isFromBrief(transaction) && isStepOfItsOwn(transaction);
      if (isOwnStep) this.flush();
      if (!isFromBrief(transaction)) this.#gather(transaction);
      for (const appended of appendedTransactions) this.#gather(appended);
      if (isOwnStep) this.#flush(nameOfChange(transaction) ?? '');
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
    this.#flush('');
  }

  #flush(label: string): void {
    if (this.#timer === null) return;
    window.clearTimeout(this.#timer);
    this.#timer = null;
    const steps = stepsJson(this.#steps);
    this.#steps = [];
    this.#handIn(steps, label);
    this.#lingering = window.setTimeout(() => this.#letGo(), lingerMs);
  }

  /** Lets go of the editor, after handing in what is left. */
  destroy(): void {
    for (const stop of this.#stop) stop();
    this.#document.refused.leave(this.#place);
    this.#letGo();
  }

  get #place(): string {
    return `prose:${proseTargetKey(this.#target)}`;
  }

  /* What the brief refuses stays on the page, is marked there and kept, and is tried again as a whole with what follows. */
  #handIn(steps: ProseSteps, label = ''): void {
    this.#isHandingIn = true;
    const done = this.#isRefused ? null : this.#run(steps, label);
    const made = done?.ok ? done : this.#runShown();
    this.#isHandingIn = false;
    this.#known = proseAt(this.#document.brief, this.#target);
    if (made.ok) this.#settle();
    else this.#keep(made.error);
  }

  #run(steps: ProseSteps, label = ''): Result<Brief> {
    const args = { target: this.#target, steps, label };
    return this.#document.run(editProse, args, { group: this.#place });
  }

  /* Makes the brief's prose what the editor shows, however that came about. */
  #runShown(): Result<Brief> {
    const prose = proseAt(this.#document.brief, this.#target);
    if (!prose) return failure('command-refused', 'The section this was typed in is no longer in the brief.');
    const steps = stepsToShown(prose, this.#editor.state.doc);
    if (!steps) return failure('command-refused', 'A brief cannot hold this text as it stands.');
    return steps.length > 0 ? this.#run(steps) : success(this.#document.brief);
  }

  #keep(problem: Problem): void {
    this.#mark(true);
    const { brief } = this.#document;
    const text = unsavedWords(proseAt(brief, this.#target), this.#editor.state.doc, brief);
    const again = () => this.#handIn([]);
    this.#document.refused.hold(this.#place, problem, { label: 'Typing', text, again });
  }

  #giveWay(): void {
    if (!this.#isRefused) return;
    this.#mark(false);
    this.#document.refused.leave(this.#place);
  }

  #settle(): void {
    if (!this.#isRefused) return;
    this.#mark(false);
    this.#document.refused.settle(this.#place);
  }

  #mark(isRefused: boolean): void {
    this.#isRefused = isRefused;
    if (!this.#editor.isDestroyed) this.#editor.view.dom.toggleAttribute('data-unsaved', isRefused);
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
    // What is typed meanwhile goes in first, and what was typed here is already in the editor.
    if (this.#timer !== null || this.#isHandingIn) return;
    this.#known = prose;
    // What was refused gives way to what comes from elsewhere; its words are kept.
    this.#giveWay();
    const next = this.#editor.schema.nodeFromJSON(fittingProse(prose));
    const move = this.#document.moving?.prose.get(proseTargetKey(this.#target));
    const transaction = move ? transactionAlong(this.#editor, next, move) : transactionTo(this.#editor, next);
    if (transaction) this.#editor.view.dispatch(transaction);
  }
}
