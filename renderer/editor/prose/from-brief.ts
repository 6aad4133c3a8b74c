import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import type { ProseMove } from '#shared/prose/prose-move.ts';
import { stepsBetween } from '#shared/prose/steps-between.ts';

const fromBrief = 'fromBrief';

/** Whether a change of an editor only shows what the brief already says. */
export function isFromBrief(transaction: Transaction): boolean {
  return transaction.getMeta(fromBrief) === true;
}

/** A transaction that only shows what the brief says. */
function fromTheBrief(transaction: Transaction): Transaction {
  // What comes from the brief is already right: an address whose link was just undone gets no new link.
  return transaction.setMeta(fromBrief, true).setMeta('preventAutolink', true);
}

/**
 * A transaction that takes in what was changed elsewhere. Cursor and selection stay among the words around them, and so
 * does the formatting chosen for the next letter.
 */
export function transactionAlong({ state }: Editor, next: Node, { mapping }: ProseMove): Transaction | null {
  const steps = stepsBetween(state.doc, next);
  if (steps.length === 0) return null;
  const { selection, storedMarks, tr } = state;
  for (const step of steps) tr.step(step);
  return fromTheBrief(tr.setSelection(selection.map(tr.doc, mapping)).setStoredMarks(storedMarks));
}

/** A transaction that turns the editor's document into exactly another one by replacing only the part that differs. */
export function transactionTo({ state }: Editor, next: Node): Transaction | null {
  const { doc } = state;
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || !end) return null;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  let transaction = state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  if (!transaction.doc.eq(next)) {
    // What was cut in the middle of rows is not joined again as it was: a column of a table would be moved.
    transaction = state.tr;
    for (const step of stepsBetween(doc, next)) transaction.step(step);
  }
  const at = Math.min(end.b + overlap, transaction.doc.content.size);
  return fromTheBrief(transaction.setSelection(Selection.near(transaction.doc.resolve(at), -1)));
}
