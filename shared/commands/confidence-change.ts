import { z } from 'zod';
import { confidenceLevel } from '../brief/confidence.ts';
import { text } from '../brief/text.ts';
import { applyRecipe, type Command } from './command.ts';
import { assignFields } from './fields.ts';

const args = z.strictObject({
  fields: z.strictObject({ level: confidenceLevel.nullable(), basis: text }).partial(),
});

type Args = z.infer<typeof args>;

/** Changes the overall confidence. The imported sentence is dropped in favour of one made from level and basis. */
export const changeConfidence: Command<Args> = {
  name: 'confidence.change',
  args,
  label: () => 'Change confidence',
  apply: (brief, { fields }) =>
    applyRecipe(brief, 'Change confidence', (draft) => {
      assignFields(draft.confidence, fields);
      draft.confidence.sentence = '';
      draft.confidence.isInProse = false;
    }),
};
