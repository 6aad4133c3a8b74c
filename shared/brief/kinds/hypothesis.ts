import { z } from 'zod';
import { hypothesisId } from '../ids.ts';
import { likelihood } from '../likelihood.ts';
import { orderKey } from '../order-key.ts';
import { line, text } from '../text.ts';

/** How hypotheses are named in a brief: A, B, C … or 1, 2, 3 …; own names stand beside the label. */
export const hypothesisLabelStyles = ['letters', 'numbers'] as const;
export const hypothesisLabelStyle = z.enum(hypothesisLabelStyles);
export type HypothesisLabelStyle = z.infer<typeof hypothesisLabelStyle>;

/**
 * One of the competing explanations. Its label (A, 1 …) is computed from its place; `name` is an own name, empty for
 * most. What speaks for and against it are evidence records rated against it; `notes` keeps what else was said of it.
 */
export const hypothesis = z.strictObject({
  id: hypothesisId,
  order: orderKey,
  name: line,
  statement: text,
  notes: text,
  likelihood: likelihood.nullable(),
});

export type Hypothesis = z.infer<typeof hypothesis>;

/** Makes an empty hypothesis. */
export function makeHypothesis(id: string, order: string): Hypothesis {
  return { id: hypothesisId.parse(id), order, name: '', statement: '', notes: '', likelihood: null };
}
