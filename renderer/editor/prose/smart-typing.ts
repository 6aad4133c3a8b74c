import { Extension, InputRule } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { mayBeSmart, smartText } from '#shared/prose/smart-typing.ts';
import { rememberSmartSign } from './smart-sign.ts';

interface SmartTypingOptions {
  /** The language of the brief, asked each time; null while the user does not want it. */
  readonly language: () => string | null;
}

const leafText = (leaf: Node) => (leaf.type.name === 'hardBreak' ? '\n' : '￼');

/** Makes quotation marks, apostrophes and dashes of a language while typing; Backspace and undo take each back at once. */
export const SmartTyping = Extension.create<SmartTypingOptions>({
  name: 'smartTyping',
  addOptions: () => ({ language: () => null }),
  addInputRules() {
    const { language } = this.options;
    return [
      new InputRule({
        find: (text) => {
          const typed = text.slice(-1);
          return mayBeSmart(text.slice(0, -1), typed) ? { index: text.length - 1, text: typed } : null;
        },
        handler: ({ state, range, match }) => {
          const now = language();
          const $from = state.doc.resolve(range.from);
          const { link } = state.schema.marks;
          // Typed over the whole document, a sign stands elsewhere than where the rule looks for it.
          if (state.doc.textBetween(range.from, range.to) !== match[0]) return null;
          if (now === null || link?.isInSet($from.marks()) !== undefined) return null;
          const before = $from.parent.textBetween(0, $from.parentOffset, undefined, leafText);
          const made = smartText(before, match[0], now);
          if (!made || made.text === match[0]) return null;
          state.tr.insertText(made.text, range.from - made.length, range.to);
          rememberSmartSign(state.tr.doc);
          return undefined;
        },
      }),
    ];
  },
});
