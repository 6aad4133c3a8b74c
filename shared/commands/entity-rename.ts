import { z } from 'zod';
import { entityId } from '../brief/kinds/entity.ts';
import { ownRecord } from '../brief/own-record.ts';
import { recordTexts } from '../brief/record-texts.ts';
import { line } from '../brief/text.ts';
import { replaceInText } from '../prose/find.ts';
import { mapInline } from '../prose/map.ts';
import { applyRecipe, type Command } from './command.ts';
import { changeAllProse } from './prose-target.ts';
import { setRecordText } from './set-record-text.ts';

const args = z.strictObject({
  id: entityId,
  name: line.min(1),
  /** Whether to rename it also where the old name is plain text, in prose and in records. */
  alsoInText: z.boolean(),
});

type Args = z.infer<typeof args>;

const exactly = { matchCase: true, wholeWords: true };

/** Renames an entity and every mention that shows its old name; mentions by an alias stay as they are. */
export const renameEntity: Command<Args> = {
  name: 'entity.rename',
  args,
  label: () => 'Rename entity',
  apply: (brief, given) =>
    applyRecipe(brief, 'Rename entity', (draft) => {
      const found = ownRecord(brief.entities, given.id);
      const target = ownRecord(draft.entities, given.id);
      if (!found || !target) return 'The entity was not renamed: it is no longer in the brief.';
      const rename = (text: string) =>
        given.alsoInText && found.name !== '' ? replaceInText(text, found.name, given.name, exactly) : text;
      changeAllProse(draft, brief, (prose) =>
        mapInline(prose, (node) => {
          if (
            node.type === 'mention' &&
            node.attrs?.entityId === given.id &&
            node.attrs.text === found.name
          ) {
            return { ...node, attrs: { ...node.attrs, text: given.name } };
          }
          if (node.type !== 'text') return node;
          const text = rename(node.text ?? '');
          return text === node.text ? node : { ...node, text };
        }),
      );
      for (const place of recordTexts(brief)) {
        const text = rename(place.text);
        if (text !== place.text) setRecordText(draft, place, text);
      }
      target.name = given.name;
      return undefined;
    }),
};
