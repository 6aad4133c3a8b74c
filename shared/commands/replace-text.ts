import { z } from 'zod';
import { editedText, editsBesideMentions } from '../brief/marked-text.ts';
import { recordTexts } from '../brief/record-texts.ts';
import { replaceInText, replacementsIn } from '../prose/find.ts';
import { mapInline } from '../prose/map.ts';
import { applyRecipe, type Command } from './command.ts';
import { changeAllProse } from './prose-target.ts';
import { markedRecordText, setRecordText } from './set-record-text.ts';

const args = z.strictObject({
  query: z.string().min(1).max(5_000),
  replacement: z.string().max(5_000),
  matchCase: z.boolean(),
  wholeWords: z.boolean(),
});

type Args = z.infer<typeof args>;

/**
 * Replaces a text everywhere in the brief, prose and records alike, as one change. A passage is found only if it lies
 * in one run of equal formatting, in a text of a record anywhere. Names shown by mentions are left to `entity.rename`.
 */
export const replaceText: Command<Args> = {
  name: 'brief.replace-text',
  args,
  label: () => 'Replace all',
  apply: (brief, given) =>
    applyRecipe(brief, 'Replace all', (draft) => {
      const replace = (text: string) => replaceInText(text, given.query, given.replacement, given);
      changeAllProse(draft, brief, (prose) =>
        mapInline(prose, (node) => {
          if (node.type !== 'text') return node;
          const text = replace(node.text ?? '');
          if (text === node.text) return node;
          return text === '' ? null : { ...node, text };
        }),
      );
      for (const place of recordTexts(brief)) {
        const before = markedRecordText(brief, place);
        const edits = replacementsIn(place.text, given.query, given.replacement, given);
        const after = editedText(before, editsBesideMentions(edits, before.marks), { isGrowing: false });
        if (after.text !== before.text) setRecordText(draft, place, after);
      }
    }),
};
