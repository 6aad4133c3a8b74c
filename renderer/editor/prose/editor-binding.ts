import type { Editor, EditorEvents } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { Problem, Result } from '#shared/result.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { gatherMs } from '../../document/gathered-text.ts';
import { isFromBrief } from './from-brief.ts';
import { isStepOfItsOwn, nameOfChange } from './named-change.ts';

/**
 * Somebody who typed less than this many milliseconds ago counts as still typing, so that the status does not flicker
 * between two words.
 */
const lingerMs = 300;

/**
 * Connects one editor with one text of the open brief. Typing is gathered and handed in; a change of the same text from
 * elsewhere (undo, replace all, renaming an entity) goes into the editor, with the cursor kept near it.
 */
export abstract class EditorBinding {
  protected readonly document: BriefDocument;
  protected readonly editor: Editor;
  #timer: number | null = null;
  /** Set while typing is over but the status still says that it continues. */
  #lingering: number | null = null;
  #isHandingIn = false;
  #isRefused = false;
  #stop: readonly (() => void)[] = [];

  constructor(document: BriefDocument, editor: Editor) {
    this.document = document;
    this.editor = editor;
  }

  /** The key of the text, for the history and for what is refused. */
  protected abstract get place(): string;

  /** Remembers what a transaction changed, to be handed in. */
  protected abstract take(transaction: Transaction): void;

  /** Forgets what was taken, since all that is shown is handed in. */
  protected abstract forget(): void;

  /** Hands in what was taken; `label` names it if it is no typing. */
  protected abstract run(label: string): Result<unknown>;

  /** Makes the text of the brief what the editor shows, however that came about. */
  protected abstract runShown(): Result<unknown>;

  /** Notes what the brief has now. Says whether that is something else than was noted last; not if the text is gone. */
  protected abstract note(): boolean;

  /** The transaction that shows what the brief has; null if it is shown already. */
  protected abstract showing(): Transaction | null;

  /** The words that the editor shows and the brief has not. */
  protected abstract unsavedWords(): string;

  /** Told why the brief refused what is shown; null once it has it. */
  protected onRefused(_problem: Problem | null): void {}

  /** Begins to listen, once the binding is made. */
  protected start(): void {
    // What a plugin adds to a change (the link of a typed address, a mended table) is a change of the text like any
    // other.
    const onTransaction = ({ transaction, appendedTransactions }: EditorEvents['transaction']) => {
      const isOwnStep = !isFromBrief(transaction) && isStepOfItsOwn(transaction);
      if (isOwnStep) this.flush();
      if (!isFromBrief(transaction)) this.#gather(transaction);
      for (const appended of appendedTransactions) this.#gather(appended);
      if (isOwnStep) this.#flush(nameOfChange(transaction) ?? '');
    };
    this.editor.on('transaction', onTransaction);
    this.#stop = [
      this.document.addBuffer(this),
      this.document.store.subscribe(() => this.#followBrief()),
      () => this.editor.off('transaction', onTransaction),
    ];
    this.note();
    this.#show();
  }

  /** Hands in what was typed since the last time. */
  flush(): void {
    this.#flush('');
  }

  #flush(label: string): void {
    if (this.#timer === null) return;
    window.clearTimeout(this.#timer);
    this.#timer = null;
    this.#handIn(label);
    this.#lingering = window.setTimeout(() => this.#letGo(), lingerMs);
  }

  /** Lets go of the editor, after handing in what is left. */
  destroy(): void {
    for (const stop of this.#stop) stop();
    this.document.refused.leave(this.place);
    this.#letGo();
  }

  /* What the brief refuses stays on the page, is marked there and kept, and is tried again as a whole with what follows. */
  #handIn(label: string): void {
    this.#isHandingIn = true;
    if (this.#isRefused) this.forget();
    const done = this.#isRefused ? null : this.run(label);
    const made = done?.ok ? done : this.runShown();
    this.#isHandingIn = false;
    this.note();
    if (made.ok) this.#settle();
    else this.#keep(made.error);
  }

  #keep(problem: Problem): void {
    this.#mark(true);
    this.onRefused(problem);
    const again = () => this.#handIn('');
    this.document.refused.hold(this.place, problem, { label: 'Typing', text: this.unsavedWords(), again });
  }

  #giveWay(): void {
    if (!this.#isRefused) return;
    this.#mark(false);
    this.onRefused(null);
    this.document.refused.leave(this.place);
  }

  #settle(): void {
    if (!this.#isRefused) return;
    this.#mark(false);
    this.onRefused(null);
    this.document.refused.settle(this.place);
  }

  #mark(isRefused: boolean): void {
    this.#isRefused = isRefused;
    if (!this.editor.isDestroyed) this.editor.view.dom.toggleAttribute('data-unsaved', isRefused);
  }

  #letGo(): void {
    if (this.#lingering === null) return;
    window.clearTimeout(this.#lingering);
    this.#lingering = null;
    this.document.holdTyping(false);
  }

  #gather(transaction: Transaction): void {
    if (!transaction.docChanged) return;
    this.take(transaction);
    if (this.#timer !== null) return;
    this.#timer = window.setTimeout(() => this.flush(), gatherMs);
    this.document.holdTyping(true);
    this.#letGo();
  }

  #followBrief(): void {
    // What is typed meanwhile goes in first, and what was typed here is already in the editor.
    if (this.#timer !== null || this.#isHandingIn || !this.note()) return;
    this.#show();
  }

  #show(): void {
    // What was refused gives way to what comes from elsewhere; its words are kept.
    this.#giveWay();
    const transaction = this.showing();
    if (transaction) this.editor.view.dispatch(transaction);
  }
}
