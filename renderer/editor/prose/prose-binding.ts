import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import type { Brief } from '#shared/brief/brief.ts';
import type { Prose } from '#shared/brief/prose.ts';
import { editProse, type ProseSteps } from '#shared/commands/prose-edit.ts';
import { type ProseTarget, proseAt, proseTargetKey } from '#shared/commands/prose-target.ts';
import { fittingProse } from '#shared/prose/document.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { EditorBinding } from './editor-binding.ts';
import { transactionAlong, transactionTo } from './from-brief.ts';
import { stepsJson, stepsToShown, unsavedWords } from './shown-prose.ts';

/** Connects one editor with one piece of prose of the open brief. Typing is handed in as steps. */
export class ProseBinding extends EditorBinding {
  readonly #target: ProseTarget;
  #steps: Step[] = [];
  #known: Prose | undefined;

  constructor(document: BriefDocument, target: ProseTarget, editor: Editor) {
    super(document, editor);
    this.#target = target;
    this.start();
  }

  protected get place(): string {
    return `prose:${proseTargetKey(this.#target)}`;
  }

  get #prose(): Prose | undefined {
    return proseAt(this.document.brief, this.#target);
  }

  protected take(transaction: Transaction): void {
    for (const step of transaction.steps) this.#add(step);
  }

  /* The letters of a word become one step. */
  #add(step: Step): void {
    const merged = this.#steps.at(-1)?.merge(step);
    if (merged) this.#steps.pop();
    this.#steps.push(merged ?? step);
  }

  protected forget(): void {
    this.#steps = [];
  }

  protected run(label: string): Result<Brief> {
    const steps = stepsJson(this.#steps);
    this.forget();
    return this.#runSteps(steps, label);
  }

  #runSteps(steps: ProseSteps, label: string): Result<Brief> {
    return this.document.run(editProse, { target: this.#target, steps, label }, { group: this.place });
  }

  protected runShown(): Result<Brief> {
    const prose = this.#prose;
    if (!prose) return failure('command-refused', 'The section this was typed in is no longer in the brief.');
    const steps = stepsToShown(prose, this.editor.state.doc);
    if (!steps) return failure('command-refused', 'A brief cannot hold this text as it stands.');
    return steps.length > 0 ? this.#runSteps(steps, '') : success(this.document.brief);
  }

  protected note(): boolean {
    const prose = this.#prose;
    if (!prose || prose === this.#known) return false;
    this.#known = prose;
    return true;
  }

  protected showing(): Transaction | null {
    const prose = this.#prose;
    if (!prose) return null;
    const next = this.editor.schema.nodeFromJSON(fittingProse(prose));
    const move = this.document.moving?.prose.get(proseTargetKey(this.#target));
    return move ? transactionAlong(this.editor, next, move) : transactionTo(this.editor, next);
  }

  protected unsavedWords(): string {
    const { brief } = this.document;
    return unsavedWords(this.#prose, this.editor.state.doc, brief);
  }
}
