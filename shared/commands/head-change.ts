import { z } from 'zod';
import { briefHead } from '../brief/head.ts';
import { headFieldNames } from '../brief/head-field-names.ts';
import { applyRecipe, type Command } from './command.ts';
import { assignFields } from './fields.ts';

const fields = briefHead.omit({
  confidence: true,
  authorIds: true,
  drafterIds: true,
  contributorIds: true,
  reviewerIds: true,
});

const args = z.strictObject({ fields: fields.partial() });

type Args = z.infer<typeof args>;

/** Changes fields of the brief's identity and product: title, question, dates, marking, status …; people have `people.assign`. */
export const changeHead: Command<Args> = {
  name: 'head.change',
  args,
  label: ({ fields }) => {
    const names = Object.entries(headFieldNames).filter(([key]) => key in fields);
    return names.length === 1 ? `Change ${names[0]?.[1]}` : 'Change title block';
  },
  apply: (brief, given) =>
    applyRecipe(brief, changeHead.label(given, brief), (draft) => {
      assignFields(draft, given.fields);
    }),
};
