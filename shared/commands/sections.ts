import { z } from 'zod';
import { section, sectionId } from '../brief/kinds/section.ts';
import { orderKey } from '../brief/order-key.ts';
import { ownRecord } from '../brief/own-record.ts';
import { line } from '../brief/text.ts';
import { applyRecipe, type Command } from './command.ts';
import { assignFields } from './fields.ts';

const gone = 'The change was refused: the section is no longer in the brief.';

const addArgs = z.strictObject({ section });

/** Adds a section of the user's own; the fixed ones are always there. */
export const addSection: Command<z.infer<typeof addArgs>> = {
  name: 'section.add',
  args: addArgs,
  label: () => 'Add section',
  apply: (brief, given) =>
    applyRecipe(brief, 'Add section', (draft) => {
      if (given.section.kind !== 'custom')
        return 'Only sections of your own can be added; the others are already in the brief.';
      if (ownRecord(draft.sections, given.section.id))
        return 'The section was not added: it is already in the brief.';
      Reflect.set(draft.sections, given.section.id, given.section);
      return undefined;
    }),
};

const changeArgs = z.strictObject({
  id: sectionId,
  fields: z.strictObject({ title: line, isNumbered: z.boolean() }).partial(),
});

/** Renames a section, or changes whether it is numbered. */
export const changeSection: Command<z.infer<typeof changeArgs>> = {
  name: 'section.change',
  args: changeArgs,
  label: ({ fields }) => (fields.title === undefined ? 'Change section numbering' : 'Rename section'),
  apply: (brief, given) =>
    applyRecipe(brief, changeSection.label(given, brief), (draft) => {
      const found = ownRecord(draft.sections, given.id);
      if (!found) return gone;
      assignFields(found, given.fields);
      return undefined;
    }),
};

const moveArgs = z.strictObject({ id: sectionId, order: orderKey });

/** Moves a section to another place on the page. */
export const moveSection: Command<z.infer<typeof moveArgs>> = {
  name: 'section.move',
  args: moveArgs,
  label: () => 'Move section',
  apply: (brief, given) =>
    applyRecipe(brief, 'Move section', (draft) => {
      const found = ownRecord(draft.sections, given.id);
      if (!found) return gone;
      found.order = given.order;
      return undefined;
    }),
};

const removeArgs = z.strictObject({ id: sectionId });

/** Deletes an own section with its prose. */
export const removeSection: Command<z.infer<typeof removeArgs>> = {
  name: 'section.remove',
  args: removeArgs,
  label: () => 'Delete section',
  apply: (brief, given) =>
    applyRecipe(brief, 'Delete section', (draft) => {
      const found = ownRecord(draft.sections, given.id);
      if (!found) return gone;
      if (found.kind !== 'custom')
        return 'Only sections of your own can be deleted; every brief has this one.';
      delete draft.sections[given.id];
      return undefined;
    }),
};
