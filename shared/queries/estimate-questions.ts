import type { ReadEstimates } from '../analysis/probability/estimates.ts';
import { rangeOf } from '../analysis/probability/several-analysts.ts';
import type { Brief } from '../brief/brief.ts';
import type { Hypothesis } from '../brief/kinds/hypothesis.ts';
import type { Likelihood } from '../brief/likelihood.ts';
import { inOrder } from '../brief/order.ts';
import { countedTerm, likelihoodNumbers, likelihoodTerm } from '../standards/likelihood.ts';
import { hypothesisLabelAt } from '../vocabulary/hypothesis-label.ts';

/** What the numbers of several analysts let one ask. They are questions, never findings of fault. */
export interface EstimateQuestion {
  readonly kind: 'apart' | 'differs' | 'stale';
  /** Sentences of their own. */
  readonly text: string;
}

/* From so many points of per cent on a difference is asked about; the threshold is ours. */
const wide = 20;
const far = 10;

const middle = ({ low, high }: Likelihood): number => (low + high) / 2;

function isPooled({ hypotheses }: Pick<Brief, 'hypotheses'>): boolean {
  return Object.values(hypotheses).some(({ pooledAt }) => pooledAt !== null);
}

/** Whether the likelihoods of a brief are a mean that was taken over and that today's numbers no longer give. */
export function isPoolingStale(brief: Pick<Brief, 'hypotheses'>, read: ReadEstimates): boolean {
  if (!isPooled(brief)) return false;
  const counted = read.counted.map(({ person }) => person.id);
  return inOrder(brief.hypotheses).some((hypothesis, index) => {
    const { pooledIds, likelihood } = hypothesis;
    const isSame = pooledIds.length === counted.length && pooledIds.every((id) => counted.includes(id));
    return !isSame || likelihood?.low !== read.pooled?.percents[index];
  });
}

/* Analysts far apart, in different terms: a significant difference, which readers are to see (ICD 203, D.6.e(7)). */
function apartIn(brief: Brief, range: Likelihood, label: string): EstimateQuestion[] {
  const of = (percent: number) => countedTerm({ low: percent, high: percent }, brief.ladder, null);
  const isWide = range.high - range.low >= wide && of(range.low) !== of(range.high);
  if (!isWide) return [];
  const text = `The analysts are ${range.high - range.low} points apart on hypothesis ${label} (${likelihoodNumbers(range)}: ${likelihoodTerm(range, brief.ladder)}), and no dissent says so. Is it one that readers should see beside the judgment?`;
  return [{ kind: 'apart', text }];
}

/* The brief's own number far from the mean, in another term. */
function differsIn(brief: Brief, own: Hypothesis, percent: number, label: string): EstimateQuestion[] {
  const { likelihood, likelihoodTerm: picked } = own;
  if (likelihood === null || own.pooledAt !== null) return [];
  const mean = { low: percent, high: percent };
  const isOtherTerm = countedTerm(likelihood, brief.ladder, picked) !== countedTerm(mean, brief.ladder, null);
  if (!isOtherTerm || Math.abs(middle(likelihood) - percent) < far) return [];
  const text = `The brief calls hypothesis ${label} ${likelihoodNumbers(likelihood)}, and the mean of the analysts is ${percent} %. What does the brief know that they do not?`;
  return [{ kind: 'differs', text }];
}

/**
 * Asks about wide differences between analysts that no dissent states, about likelihoods of the brief that are far from
 * the mean, and about a mean that was taken over before numbers changed. None as long as nothing can be pooled, but for
 * the last.
 */
export function estimateQuestions(brief: Brief, read: ReadEstimates): EstimateQuestion[] {
  const { pooled, counted } = read;
  const stale: EstimateQuestion[] = isPoolingStale(brief, read)
    ? [
        {
          kind: 'stale',
          text: 'Since the mean was taken over, an analyst or a number has changed. The likelihoods of the brief are as they were taken over.',
        },
      ]
    : [];
  if (!pooled) return stale;
  const analysts = new Set<string>(counted.map(({ person }) => person.id));
  const isDissentStated = Object.values(brief.dissents).some(({ personIds }) =>
    personIds.some((id) => analysts.has(id)),
  );
  const asked = inOrder(brief.hypotheses).flatMap((hypothesis, index) => {
    const label = hypothesisLabelAt(index, brief.hypothesisLabels);
    const one = pooled.spread[index];
    const apart = isDissentStated || !one ? [] : apartIn(brief, rangeOf(one), label);
    return [...apart, ...differsIn(brief, hypothesis, pooled.percents[index] ?? 1, label)];
  });
  return [...stale, ...asked];
}
