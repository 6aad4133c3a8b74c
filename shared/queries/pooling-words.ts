import type { Brief } from '../brief/brief.ts';
import type { Hypothesis } from '../brief/kinds/hypothesis.ts';
import { inOrder } from '../brief/order.ts';
import { hypothesisLabelAt } from '../vocabulary/hypothesis-label.ts';
import type { CoherenceMethod } from '../vocabulary/outcome.ts';

const methods: Readonly<Record<CoherenceMethod, string>> = {
  normalised: 'each made coherent by dividing by their sum',
  'least-squares': 'each made coherent by least squares',
};

/** How the numbers of each analyst were made coherent before they were averaged, inside a sentence. */
export function methodWords(method: CoherenceMethod | null): string {
  return method === null ? 'each made coherent first' : methods[method];
}

/** The hypotheses whose likelihood is a mean that was taken over, with their labels, and whether these are all. */
export function pooledHypotheses(brief: Pick<Brief, 'hypotheses' | 'hypothesisLabels'>): {
  readonly hypotheses: readonly Hypothesis[];
  readonly labels: readonly string[];
  readonly areAll: boolean;
} {
  const all = inOrder(brief.hypotheses);
  const hypotheses = all.filter(({ pooledAt }) => pooledAt !== null);
  const labels = hypotheses.map((one) => hypothesisLabelAt(all.indexOf(one), brief.hypothesisLabels));
  return { hypotheses, labels, areAll: hypotheses.length === all.length };
}
