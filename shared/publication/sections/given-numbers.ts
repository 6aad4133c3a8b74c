import { likelihoodSum } from '../../analysis/set-questions.ts';
import type { Hypothesis } from '../../brief/kinds/hypothesis.ts';
import { inOrder } from '../../brief/order.ts';
import { likelihoodNumbers } from '../../standards/likelihood.ts';
import type { CoherenceMethod } from '../../vocabulary/outcome.ts';
import type { SectionContext } from '../section-context.ts';

/* Numbers that were made coherent, and those that somebody gave for them, which are kept beside them for ever. */

const methods: Readonly<Record<CoherenceMethod, string>> = {
  normalised: 'were divided by their sum',
  'least-squares': 'were moved as little as possible (least squares)',
};

/**
 * "given: 65–75 %" for a hypothesis whose number was made coherent, "before: 65–75 %" where a mean took its place, if that
 * is to be printed; otherwise empty.
 */
export function givenNumbers({ elicited, pooledAt }: Hypothesis, { print }: SectionContext): string {
  if (!print.given || elicited === null) return '';
  return `${pooledAt === null ? 'given' : 'before'}: ${likelihoodNumbers(elicited)}`;
}

/** What the given numbers add up to, and how they were made coherent; empty unless that is to be printed. */
export function givenSentence({ brief, print }: SectionContext): string {
  const hypotheses = inOrder(brief.hypotheses);
  const method = hypotheses.find(({ coherence }) => coherence !== null)?.coherence ?? null;
  const isPooled = hypotheses.some(({ pooledAt }) => pooledAt !== null);
  if (!print.given || method === null || isPooled) return '';
  const sum = likelihoodSum(hypotheses.map(({ elicited, likelihood }) => elicited ?? likelihood));
  if (sum === null) return '';
  return `As they were given, the likelihoods add up to ${likelihoodNumbers(sum)}; they ${methods[method]}, so that they agree with each other.`;
}
