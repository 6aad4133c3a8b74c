import type { Brief } from '../../brief/brief.ts';
import { type Analyst, analystsOf } from '../../brief/estimates.ts';
import type { CoherenceMethod } from '../../vocabulary/outcome.ts';
import type { Given } from './make-coherent.ts';
import { type PooledLikelihoods, pooledLikelihoods } from './several-analysts.ts';

/** What the analysts of a brief say of its hypotheses, and what it comes to. */
export interface ReadEstimates {
  /** All who were asked, in the order in which the brief names them. */
  readonly analysts: readonly Analyst[];
  /** Those who gave a number for every hypothesis: only these are pooled, each with equal weight. */
  readonly counted: readonly Analyst[];
  /** Null as long as fewer than two are counted, or if there are fewer than two hypotheses or more than a hundred. */
  readonly pooled: PooledLikelihoods | null;
}

/** What an analyst gave for every hypothesis; null if a number is missing. */
export function givenBy({ estimates }: Analyst): Given[] | null {
  const given = estimates.map((one) => {
    if (one === null || one.likelihood === null) return null;
    return { likelihood: one.likelihood, complement: one.complement };
  });
  return given.length > 0 && given.every((one) => one !== null) ? given : null;
}

/** Reads the estimates of a brief and pools those that are complete. What was given is only read. */
export function readEstimates(
  brief: Pick<Brief, 'estimates' | 'hypotheses' | 'people'>,
  method: CoherenceMethod,
): ReadEstimates {
  const analysts = analystsOf(brief);
  const counted = analysts.filter((analyst) => givenBy(analyst) !== null);
  const vectors = counted.flatMap((analyst) => {
    const given = givenBy(analyst);
    return given ? [given] : [];
  });
  return { analysts, counted, pooled: pooledLikelihoods(vectors, method) };
}
