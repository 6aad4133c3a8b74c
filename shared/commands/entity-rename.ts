import { z } from 'zod';
import type { MarkedText } from '../brief/field-marks.ts';
import { entityId } from '../brief/kinds/entity.ts';
import { editedText, editsBesideMentions, type TextEdit } from '../brief/marked-text.ts';
import { ownRecord } from '../brief/own-record.ts';
import { recordTexts } from '../brief/record-texts.ts';
import { line } from '../brief/text.ts';
import { replaceInText, replacementsIn } from '../prose/find.ts';
import { mapInline } from '../prose/map.ts';
import { applyRecipe, type Command } from './command.ts';
import { changeAllProse } from './prose-target.ts';
import { markedRecordText, setRecordText } from './set-record-text.ts';

const args = z.strictObject({
  id: entityId,
  name: line.min(1),
  /** Whether to rename it also where the old name is plain text, in prose and in records. */
  alsoInText: z.boolean(),
});

type Args = z.infer<typeof args>;

const exactly = { matchCase: true, wholeWords: true };

/* Where the name stands as a mention, and where it stands as plain words if these are meant, too. */
function renamedIn(before: MarkedText, old: string, { id, name, alsoInText }: Args): MarkedText {
  const names = before.marks.filter((mark) => mark.type === 'mention');
  const shown = names.filter(
    ({ from, to, entityId }) => entityId === id && before.text.slice(from, to) === old,
  );
  const edits: TextEdit[] = shown.map(({ from, to }) => ({ from, to, text: name }));
  if (alsoInText && old !== '') {
    edits.push(...editsBesideMentions(replacementsIn(before.text, old, name, exactly), names));
  }
  edits.sort((one, other) => one.from - other.from);
  return editedText(before, edits, { isGrowing: false, isRenaming: true });
}

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
        const before = markedRecordText(brief, place);
        const after = renamedIn(before, found.name, given);
        if (after.text !== before.text) setRecordText(draft, place, after);
      }
      target.name = given.name;
      return undefined;
    }),
};
