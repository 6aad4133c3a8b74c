import { z } from 'zod';
import { brief as briefSchema } from '../brief/brief.ts';
import { success } from '../result.ts';
import { type Command, callOf } from './command.ts';

const args = z.strictObject({ label: z.string().max(200), brief: briefSchema });

type Args = z.infer<typeof args>;

/** Replaces the whole brief, keeping its id: for an import, a template, a restored version. */
export const replaceBrief: Command<Args> = {
  name: 'brief.replace',
  args,
  label: ({ label }) => label,
  apply: (brief, { label, brief: next }) =>
    success({
      brief: { ...next, id: brief.id },
      inverse: callOf(replaceBrief, { label, brief }),
    }),
};
