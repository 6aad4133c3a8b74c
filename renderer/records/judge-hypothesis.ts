import type { Brief } from '#shared/brief/brief.ts';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import type { Likelihood } from '#shared/brief/likelihood.ts';
import type { Result } from '#shared/result.ts';
import type { BriefDocument } from '../document/brief-document.ts';
import { changeRecord } from './edit-record.ts';

/**
 * Gives a hypothesis another likelihood. It is a number as given: what was kept of one that had been made coherent or pooled no
 * longer belongs to it.
 */
export function judgeHypothesis(
  document: BriefDocument,
  { id, elicited, coherence, pooledAt }: Hypothesis,
  likelihood: Likelihood | null,
  likelihoodTerm: string | null,
): Result<Brief> {
  const isAsGiven = elicited === null && coherence === null && pooledAt === null;
  const given = isAsGiven ? {} : { elicited: null, coherence: null, pooledIds: [], pooledAt: null };
  const fields = { likelihood, likelihoodTerm, ...given };
  return changeRecord(document, 'hypotheses', id, fields, `likelihood:${id}`);
}
