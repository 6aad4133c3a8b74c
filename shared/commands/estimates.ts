import { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import { estimatesOf, recordsOfEstimate } from '../brief/estimates.ts';
import { estimateIdOf, makeEstimate } from '../brief/kinds/estimate.ts';
import { hypothesisId } from '../brief/kinds/hypothesis.ts';
import { makePerson, type PersonId, personId } from '../brief/kinds/person.ts';
import { likelihood } from '../brief/likelihood.ts';
import { inOrder, orderBetween } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { usesOfPerson } from '../brief/people.ts';
import { hasRecord } from '../brief/references.ts';
import { moment, text } from '../brief/text.ts';
import { applyRecipe, type Command, type CommandCall, callOf } from './command.ts';

const given = z.strictObject({
  personId,
  hypothesisId,
  /** Null for an analyst who is asked and has not answered, or takes the answer back. If absent, it stays as it is. */
  likelihood: likelihood.nullable().optional(),
  /** How likely it is called that the hypothesis is not true; if absent, it stays as it is. */
  complement: likelihood.nullable().optional(),
  /** If absent, the reason stays as it is. */
  reason: text.optional(),
  /** When the numbers were given; if absent, no time is noted. */
  at: moment.optional(),
});

/** Says how likely an analyst calls a hypothesis; whoever says nothing yet is asked. */
export const giveEstimate: Command<z.infer<typeof given>> = {
  name: 'estimate.give',
  args: given,
  label: ({ likelihood: value }) =>
    value === null ? 'Take estimate back' : value === undefined ? 'Change estimate' : 'Give estimate',
  apply: (brief, args) => {
    const isThere =
      hasRecord(brief, 'people', args.personId) && hasRecord(brief, 'hypotheses', args.hypothesisId);
    return applyRecipe(brief, giveEstimate.label(args, brief), (draft) => {
      if (!isThere)
        return 'The estimate was refused: the analyst or the hypothesis is no longer in the brief.';
      const [found] = recordsOfEstimate(brief, args.personId, args.hypothesisId);
      const known = found ?? makeEstimate(args.personId, args.hypothesisId);
      const value = args.likelihood === undefined ? known.likelihood : args.likelihood;
      const complement = args.complement === undefined ? known.complement : args.complement;
      const hasNumber = value !== null || complement !== null;
      const at = hasNumber ? (args.at ?? null) : null;
      const reason = args.reason ?? known.reason;
      draft.estimates[known.id] = { ...known, likelihood: value, complement, reason, at };
      return;
    });
  },
};

const withdrawn = z.strictObject({ personId });

/**
 * Takes away all that an analyst said of the hypotheses, and that it was asked. Whoever is named nowhere else leaves the
 * brief, so that no name stays behind unseen.
 */
export const withdrawEstimates: Command<z.infer<typeof withdrawn>> = {
  name: 'estimate.withdraw',
  args: withdrawn,
  label: () => 'Take analyst out',
  apply: (brief, args) =>
    applyRecipe(brief, withdrawEstimates.label(args, brief), (draft) => {
      for (const { id } of estimatesOf(brief, args.personId)) delete draft.estimates[id];
      if (usesOfPerson(draft, args.personId) === 0) delete draft.people[args.personId];
    }),
};

/** Somebody who is to say how likely the hypotheses are. */
export interface AskedAnalyst {
  readonly id: PersonId;
  readonly name: string;
}

/**
 * The change that asks an analyst for a number for each hypothesis; whoever is not in the brief yet is added. Null if
 * there is no hypothesis, or if the analyst is asked for all of them already.
 */
export function askAnalystCall(brief: Brief, { id, name }: AskedAnalyst): CommandCall | null {
  const asked = inOrder(brief.hypotheses)
    .filter((hypothesis) => !hasRecord(brief, 'estimates', estimateIdOf(id, hypothesis.id)))
    .map((hypothesis) =>
      callOf(giveEstimate, { personId: id, hypothesisId: hypothesis.id, likelihood: null }),
    );
  if (asked.length === 0) return null;
  const last = inOrder(brief.people).at(-1)?.order ?? null;
  const met = ownRecord(brief.people, id)
    ? []
    : [{ name: 'person.add', args: { record: makePerson(id, orderBetween(last, null), name) } }];
  return { name: 'brief.batch', args: { label: `Ask ${name} for estimates`, calls: [...met, ...asked] } };
}
