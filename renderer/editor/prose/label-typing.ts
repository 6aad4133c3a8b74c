import { type Editor, Extension, InputRule } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { Brief } from '#shared/brief/brief.ts';
import { type FoundLabel, labelsNamedIn } from '#shared/queries/labels-named.ts';

const endOfWord = /[\s.,;:!?)\]”’"']/;

/** The label that a text ends with, when the sign that ends the word was just typed behind it; null for any other text. */
export function typedLabel(text: string, brief: Brief): FoundLabel | null {
  const end = text.at(-1) ?? '';
  if (end === '\n' || !endOfWord.test(end)) return null;
  const last = labelsNamedIn(text.slice(0, -1), brief).at(-1);
  return last?.to === text.length - 1 ? last : null;
}

interface LabelTypingOptions {
  readonly brief: () => Brief;
}

/* Signs are short: what stands further in front of them does not tell what they are. */
const farthest = 200;

/* At the end of a paragraph no sign follows the word. */
function linkBeforeCursor({ state, view }: Editor, brief: Brief): void {
  const { $cursor } = state.selection instanceof TextSelection ? state.selection : { $cursor: null };
  const node = $cursor?.nodeBefore;
  if (!$cursor || !node?.isText) return;
  const text = $cursor.parent.textBetween(
    Math.max(0, $cursor.parentOffset - farthest),
    $cursor.parentOffset,
    null,
    ' ',
  );
  const found = labelsNamedIn(text, brief).at(-1);
  if (found?.to !== text.length || (node.text ?? '').length < found.text.length) return;
  const { collection, recordId, text: sign } = found;
  const label = state.schema.nodes.recordLabel?.create(
    { collection, recordId, text: sign },
    null,
    node.marks,
  );
  if (label) view.dispatch(state.tr.replaceWith($cursor.pos - sign.length, $cursor.pos, label));
}

/** Makes labels of words that name a record, such as "hypothesis A", as soon as they are written. */
export const LabelsWhileTyping = Extension.create<LabelTypingOptions>({
  name: 'labelsWhileTyping',
  addOptions: () => ({
    brief: () => {
      throw new Error('Labels are found in an open brief.');
    },
  }),
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        linkBeforeCursor(this.editor, this.options.brief());
        return false;
      },
    };
  },
  addInputRules() {
    const { brief } = this.options;
    return [
      new InputRule({
        find: (text) => {
          const found = typedLabel(text, brief());
          return found && { index: found.from, text: text.slice(found.from), data: { ...found } };
        },
        handler: ({ state, range, match }) => {
          const { collection, recordId, text } = match.data ?? {};
          const sign = String(text);
          const type = state.schema.nodes.recordLabel;
          const { from } = range;
          const node = state.doc.resolve(from).nodeAfter;
          // An atom that reads the same is a label already.
          if (!type || !node?.isText || state.doc.textBetween(from, from + sign.length) !== sign) return null;
          state.tr.replaceWith(
            from,
            from + sign.length,
            type.create({ collection, recordId, text: sign }, null, node.marks),
          );
          return undefined;
        },
      }),
    ];
  },
});
