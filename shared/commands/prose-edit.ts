import { Step } from '@tiptap/pm/transform';
import { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import { fieldOf, placeKey } from '../brief/place.ts';
import { applyProseSteps, proseDocument } from '../prose/document.ts';
import { type EditKind, editKind } from '../prose/edit-kind.ts';
import { proseSchema } from '../prose/schema.ts';
import { withSteps } from '../prose/steps-between.ts';
import type { Anchored } from '../queries/anchored.ts';
import { success } from '../result.ts';
import { givenPassage, movePassages } from './anchors.ts';
import { type Command, callOf, refuse } from './command.ts';
import { placeOfTarget, proseAt, proseTarget, withProseAt } from './prose-target.ts';

/** The most steps one change may have. */
export const mostProseSteps = 10_000;

const steps = z.array(z.record(z.string(), z.json())).min(1).max(mostProseSteps);

const args = z.strictObject({
  target: proseTarget,
  steps,
  /** What undo calls it; if empty, the steps say what it is. */
  label: z.string().max(200).default(''),
  /** Where passages are to be afterwards if the steps do not bring them there; the inverse of an edit gives this. */
  passages: z.array(givenPassage).max(100_000).optional(),
});

type Args = z.infer<typeof args>;

/** ProseMirror steps in JSON, as a change of prose takes them. */
export type ProseSteps = Args['steps'];

const knownKinds = new WeakMap<Args, EditKind>();

/** What an edit of prose is; null if it does not fit the brief it is about to change. */
export function editKindOf(edit: Args, brief: Brief): EditKind | null {
  const known = knownKinds.get(edit);
  if (known) return known;
  const prose = proseAt(brief, edit.target);
  if (!prose) return null;
  try {
    const before = proseDocument(prose);
    const made = edit.steps.map((step) => Step.fromJSON(proseSchema, step));
    const kind = editKind(before, made, () => {
      const after = withSteps(before, made);
      if (!after) throw new RangeError('Steps that do not fit.');
      return after;
    });
    knownKinds.set(edit, kind);
    return kind;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Changes prose by ProseMirror steps: typing, formatting, pasting. Its inverse is the inverted steps. */
export const editProse: Command<Args> = {
  name: 'prose.edit',
  args,
  label: (args, brief) => args.label || (editKindOf(args, brief)?.name ?? 'Typing'),
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
