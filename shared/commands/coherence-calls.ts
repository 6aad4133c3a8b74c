import { readEstimates } from '../analysis/probability/estimates.ts';
import { type Given, madeCoherent } from '../analysis/probability/make-coherent.ts';
import type { Brief } from '../brief/brief.ts';
import type { Hypothesis } from '../brief/kinds/hypothesis.ts';
import { inOrder } from '../brief/order.ts';
import type { CoherenceMethod } from '../vocabulary/outcome.ts';
import type { CommandCall } from './command.ts';

/** What was said of a hypothesis before its number was made coherent; null if nothing was. */
export function givenOf({ likelihood, elicited, complement, pooledAt }: Hypothesis): Given | null {
  const given = elicited ?? (pooledAt === null ? likelihood : null);
  return given && { likelihood: given, complement };
}

/** What was given for every hypothesis of a brief, in order; null as long as one of them has nothing. */
export function allGiven(brief: Pick<Brief, 'hypotheses'>): Given[] | null {
  const given = inOrder(brief.hypotheses).map(givenOf);
  return given.every((one) => one !== null) ? given : null;
}

const asGiven: Partial<Hypothesis> = {
  likelihoodTerm: null,
  elicited: null,
  coherence: null,
  pooledIds: [],
  pooledAt: null,
};

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
      pooledIds: [],
      pooledAt: null,
    }),
  );
  return { name: 'brief.batch', args: { label: 'Make likelihoods coherent', calls } };
}

/**
 * The change that gives every hypothesis back what was given for it; nothing, if it had no number before those of
 * several analysts were taken over. Null where nothing was made coherent or pooled.
 */
export function givenBackCall(brief: Pick<Brief, 'hypotheses'>): CommandCall | null {
  const calls = inOrder(brief.hypotheses).flatMap(({ id, elicited, coherence, pooledAt }) =>
    elicited === null && coherence === null && pooledAt === null
      ? []
      : [changeCall(id, { ...asGiven, likelihood: elicited })],
  );
  const isPooled = inOrder(brief.hypotheses).some(({ pooledAt }) => pooledAt !== null);
  const label = isPooled ? 'Take pooled likelihoods back' : 'Take coherent likelihoods back';
  return calls.length === 0 ? null : { name: 'brief.batch', args: { label, calls } };
}

/**
 * The change that makes the mean of several analysts' numbers the likelihoods of the brief. Each hypothesis keeps what
 * was given for it before, whose numbers were pooled, by what method, and when. Null as long as fewer than two analysts
 * have given numbers for all hypotheses.
 */
export function poolingCall(
  brief: Pick<Brief, 'hypotheses' | 'estimates' | 'people'>,
  method: CoherenceMethod,
  at: string,
): CommandCall | null {
  const { counted, pooled } = readEstimates(brief, method);
  if (!pooled) return null;
  const calls = inOrder(brief.hypotheses).map((hypothesis, index) => {
    const percent = pooled.percents[index] ?? 1;
    // What an earlier pooling left is no number that was given.
    const given = hypothesis.coherence === null ? hypothesis.likelihood : hypothesis.elicited;
    return changeCall(hypothesis.id, {
      likelihood: { low: percent, high: percent },
      likelihoodTerm: null,
      elicited: given,
      coherence: method,
      pooledIds: counted.map(({ person }) => person.id),
      pooledAt: at,
    });
  });
  return { name: 'brief.batch', args: { label: 'Take over the pooled likelihoods', calls } };
}
