import { z } from 'zod';
import { fieldOf, placeKey } from '../brief/place.ts';
import { applyProseSteps } from '../prose/document.ts';
import type { Anchored } from '../queries/anchored.ts';
import { success } from '../result.ts';
import { givenPassage, movePassages } from './anchors.ts';
import { type Command, callOf, refuse } from './command.ts';
import { placeOfTarget, proseAt, proseTarget, withProseAt } from './prose-target.ts';

const steps = z.array(z.record(z.string(), z.json())).min(1).max(10_000);

const args = z.strictObject({
  target: proseTarget,
  steps,
  /** What undo calls it; empty means "typing". */
  label: z.string().max(200).default(''),
  /** Where passages are to stand afterwards that the steps do not bring there: what takes an edit back tells it. */
  passages: z.array(givenPassage).max(100_000).optional(),
});

type Args = z.infer<typeof args>;

/** Changes prose by ProseMirror steps: typing, formatting, pasting. Its inverse are the inverted steps. */
export const editProse: Command<Args> = {
  name: 'prose.edit',
  args,
  label: ({ label }) => label || 'Typing',
  apply: (brief, { target, steps: made, label, passages: given }) => {
    const prose = proseAt(brief, target);
    if (!prose) return refuse('The text could not be changed: its section is no longer there.');
    const stepped = applyProseSteps(prose, made);
    if (!stepped.ok) return stepped;
    const back = steps.parse(stepped.value.inverse);
    const edited = withProseAt(brief, target, stepped.value.prose);
    const place = placeKey(placeOfTarget(target));
    const moveOf = (anchored: Anchored) =>
      placeKey(fieldOf(anchored.place)) === place ? stepped.value : null;
    const moved = movePassages(edited, moveOf, given);
    const passages = moved.before.length > 0 ? { passages: [...moved.before] } : {};
    return success({
      brief: moved.brief,
      inverse: callOf(editProse, { target, steps: back, label, ...passages }),
    });
  },
};
