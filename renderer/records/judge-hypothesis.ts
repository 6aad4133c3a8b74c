import type { Brief } from '#shared/brief/brief.ts';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import type { Likelihood } from '#shared/brief/likelihood.ts';
import type { Result } from '#shared/result.ts';
import type { BriefDocument } from '../document/brief-document.ts';
import { changeRecord } from './edit-record.ts';

/**
 * Gives a hypothesis another likelihood. It is a number as given: what was kept of one that had been made coherent no
 * longer belongs to it.
 */
export function judgeHypothesis(
  document: BriefDocument,
  { id, elicited, coherence }: Hypothesis,
  likelihood: Likelihood | null,
  likelihoodTerm: string | null,
): Result<Brief> {
  const given = elicited === null && coherence === null ? {} : { elicited: null, coherence: null };
  const fields = { likelihood, likelihoodTerm, ...given };
  return changeRecord(document, 'hypotheses', id, fields, `likelihood:${id}`);
}
