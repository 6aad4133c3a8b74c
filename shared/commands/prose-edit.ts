import { z } from 'zod';
import { applyProseSteps } from '../prose/document.ts';
import { success } from '../result.ts';
import { type Command, callOf, refuse } from './command.ts';
import { proseAt, proseTarget, withProseAt } from './prose-target.ts';

const steps = z.array(z.record(z.string(), z.json())).min(1).max(10_000);

const args = z.strictObject({
  target: proseTarget,
  steps,
  /** What undo calls it; empty means "typing". */
  label: z.string().max(200).default(''),
});

type Args = z.infer<typeof args>;

/** Changes prose by ProseMirror steps: typing, formatting, pasting. Its inverse are the inverted steps. */
export const editProse: Command<Args> = {
  name: 'prose.edit',
  args,
  label: ({ label }) => label || 'Typing',
  apply: (brief, { target, steps: made, label }) => {
    const prose = proseAt(brief, target);
    if (!prose) return refuse('The text could not be changed: its section is no longer there.');
    const stepped = applyProseSteps(prose, made);
    if (!stepped.ok) return stepped;
    const inverse = steps.parse(stepped.value.inverse);
    return success({
      brief: withProseAt(brief, target, stepped.value.prose),
      inverse: callOf(editProse, { target, steps: inverse, label }),
    });
  },
};
