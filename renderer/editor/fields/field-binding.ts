import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Brief } from '#shared/brief/brief.ts';
import { areSameMarks, type MarkedText } from '#shared/brief/field-marks.ts';
import { kinds } from '#shared/brief/kinds/all.ts';
import { markedOfProse, proseOfMarked } from '#shared/prose/field-prose.ts';
import { type Problem, type Result, success } from '#shared/result.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { EditorBinding } from '../prose/editor-binding.ts';
import { transactionTo } from '../prose/from-brief.ts';
import { type FieldAddress, fieldText } from './field-address.ts';
import { fieldChange } from './field-change.ts';

/** Connects one editor with one text of a record and its marks. */
export class FieldBinding extends EditorBinding {
  readonly #address: FieldAddress;
  readonly #onRefused: (problem: Problem | null) => void;
  #known: MarkedText | undefined;
  /** What the editor showed when something was taken last. */
  #taken: Node | null = null;

  /** `onRefused` is told why the brief does not take what is shown; null once it does. */
  constructor(
    document: BriefDocument,
    address: FieldAddress,
    editor: Editor,
    onRefused: (problem: Problem | null) => void,
  ) {
    super(document, editor);
    this.#address = address;
    this.#onRefused = onRefused;
    this.start();
  }

  protected get place(): string {
    const { collection, id, field } = this.#address;
    return `${kinds[collection].name}:${id}:${field}`;
  }

  protected take({ doc }: Transaction): void {
    this.#taken = doc;
  }

  protected forget(): void {
    this.#taken = null;
  }

  protected run(label: string): Result<Brief> {
    const taken = this.#taken ?? this.editor.state.doc;
    this.forget();
    return this.#runDocument(taken, label);
  }

  protected runShown(): Result<Brief> {
    return this.#runDocument(this.editor.state.doc, '');
  }

  #runDocument(shown: Node, label: string): Result<Brief> {
    const change = fieldChange(this.document.brief, this.#address, markedOfProse(shown.toJSON()));
    if (!change) return success(this.document.brief);
    const goesOn = change.isTyping && label === '';
    return this.document.runCall(change.call, goesOn ? { group: this.place } : {});
  }

  protected note(): boolean {
    const now = fieldText(this.document.brief, this.#address);
    const { text, marks = [] } = this.#known ?? {};
    if (!now || (now.text === text && areSameMarks(now.marks, marks))) return false;
    this.#known = now;
    return true;
  }

  protected showing(): Transaction | null {
    const now = fieldText(this.document.brief, this.#address);
    return now ? transactionTo(this.editor, this.editor.schema.nodeFromJSON(proseOfMarked(now))) : null;
  }

  protected unsavedWords(): string {
    return markedOfProse(this.editor.state.doc.toJSON()).text;
  }

  protected override onRefused(problem: Problem | null): void {
    this.#onRefused(problem);
  }
}
