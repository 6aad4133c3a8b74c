import { type AnyExtension, Extension, InputRule, PasteRule } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { isStorable } from '#shared/prose/storable.ts';
import { tellFailure } from '../../window/problems.ts';
import { isFromBrief } from './from-brief.ts';

/* The state that a rule is given includes what the rule has done so far. */
const isStorableNow = ({ tr }: EditorState): boolean => isStorable(tr.doc);

/* A rule that makes what the schema of the prose refuses, such as a list that begins at a date, makes nothing. */
function isMade(make: () => unknown): boolean {
  try {
    return make() !== null;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function storableInputRule({ find, handler, undoable }: InputRule): InputRule {
  return new InputRule({
    find,
    undoable,
    handler: (rule) => (isMade(() => handler(rule)) && isStorableNow(rule.state) ? undefined : null),
  });
}

function storablePasteRule({ find, handler }: PasteRule): PasteRule {
  return new PasteRule({
    find,
    handler: (rule) => (isMade(() => handler(rule)) && isStorableNow(rule.state) ? undefined : null),
  });
}

/**
 * An extension, with those it brings along, whose rules for typed and pasted text do nothing if a brief could not hold
 * the result: what was typed then stays as it is.
 */
export function withStorableRules(extension: AnyExtension): AnyExtension {
  return extension.extend({
    addExtensions() {
      const brought: AnyExtension[] = this.parent?.() ?? [];
      return brought.map(withStorableRules);
    },
    addInputRules() {
      const rules: InputRule[] = this.parent?.() ?? [];
      return rules.map(storableInputRule);
    },
    addPasteRules() {
      const rules: PasteRule[] = this.parent?.() ?? [];
      return rules.map(storablePasteRule);
    },
  });
}

/* A letter that is typed: known at once, since every key waits for it. */
function isTyped({ steps }: Transaction): boolean {
  const [step] = steps;
  if (steps.length !== 1 || !(step instanceof ReplaceStep)) return false;
  const { content, size } = step.slice;
  return content.childCount === 1 && content.firstChild?.isText === true && size > step.to - step.from;
}

/* Whether a change brings in words. */
function bringsWords({ doc, before }: Transaction): boolean {
  return doc.textContent.length > before.textContent.length;
}

/**
 * Stops every change of form whose result a brief could not hold, and says so. A change that brings in words stays on
 * the page: whether the brief can hold them is decided when they are handed in, and what it refuses is kept.
 */
export const StorableChanges = Extension.create({
  name: 'storableChanges',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) => {
        if (!transaction.docChanged || isFromBrief(transaction) || isTyped(transaction)) return true;
        if (isStorable(transaction.doc) || bringsWords(transaction)) return true;
        tellFailure(
          'That was not done',
          'A brief cannot hold the result, so the text was left as it is. Nothing was lost.',
        );
        return false;
      },
    }),
  ],
});
