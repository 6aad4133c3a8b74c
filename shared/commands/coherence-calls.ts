import { type Given, madeCoherent } from '../analysis/probability/make-coherent.ts';
import type { Brief } from '../brief/brief.ts';
import type { Hypothesis } from '../brief/kinds/hypothesis.ts';
import { inOrder } from '../brief/order.ts';
import type { CoherenceMethod } from '../vocabulary/outcome.ts';
import type { CommandCall } from './command.ts';

/** What was said of a hypothesis before its number was made coherent; null if nothing was. */
export function givenOf({ likelihood, elicited, complement }: Hypothesis): Given | null {
  const given = elicited ?? likelihood;
  return given && { likelihood: given, complement };
}

/** What was given for every hypothesis of a brief, in order; null as long as one of them has nothing. */
export function allGiven(brief: Pick<Brief, 'hypotheses'>): Given[] | null {
  const given = inOrder(brief.hypotheses).map(givenOf);
  return given.every((one) => one !== null) ? given : null;
}

function changeCall(id: string, fields: Partial<Hypothesis>): CommandCall {
  return { name: 'hypothesis.change', args: { id, fields } };
}

/**
 * The change that makes the likelihoods of all hypotheses agree with each other and keeps what was given beside them; a
 * second method begins with what was given. Null where they cannot be made so.
 */
export function coherenceCall(brief: Pick<Brief, 'hypotheses'>, method: CoherenceMethod): CommandCall | null {
  const given = allGiven(brief);
  const likelihoods = given && madeCoherent(given, method);
  if (!likelihoods) return null;
  const calls = inOrder(brief.hypotheses).map(({ id }, index) =>
    changeCall(id, {
      likelihood: likelihoods[index] ?? null,
      likelihoodTerm: null,
      elicited: given[index]?.likelihood ?? null,
      coherence: method,
    }),
  );
  return { name: 'brief.batch', args: { label: 'Make likelihoods coherent', calls } };
}

/** The change that gives every hypothesis back what was given for it; null where nothing was made coherent. */
export function givenBackCall(brief: Pick<Brief, 'hypotheses'>): CommandCall | null {
  const calls = inOrder(brief.hypotheses).flatMap(({ id, elicited }) =>
    elicited === null
      ? []
      : [changeCall(id, { likelihood: elicited, likelihoodTerm: null, elicited: null, coherence: null })],
  );
  const args = { label: 'Take coherent likelihoods back', calls };
  return calls.length === 0 ? null : { name: 'brief.batch', args };
}
