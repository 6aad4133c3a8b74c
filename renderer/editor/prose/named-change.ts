import type { Transaction } from '@tiptap/pm/state';
import { editName } from '#shared/prose/edit-name.ts';

const nameKey = 'changeName';

/** Has undo call a change by a name, and makes it a step of its own: what was pasted is not taken back with what was typed. */
export function nameChange(transaction: Transaction, name: string): Transaction {
  return transaction.setMeta(nameKey, name);
}

/** What undo calls a change that `nameChange` named, or that ProseMirror made of a drag; null for any other. */
export function nameOfChange(transaction: Transaction): string | null {
  const name: unknown = transaction.getMeta(nameKey);
  if (typeof name === 'string') return name;
  return transaction.getMeta('uiEvent') === 'drop' ? 'Move text' : null;
}

/**
 * Whether undo takes a change back alone, however quickly it followed what was typed before it: a named one, formatting,
 * a change of lists or tables, the deletion of a passage.
 */
export function isStepOfItsOwn(transaction: Transaction): boolean {
  if (nameOfChange(transaction) !== null) return true;
  return (
    transaction.docChanged && editName(transaction.before, transaction.steps, () => transaction.doc) !== null
  );
}
