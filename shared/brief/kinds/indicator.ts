import { z } from 'zod';
import { hypothesisId, indicatorId, scenarioId } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { day, line, text } from '../text.ts';

export const indicatorStatuses = ['not-seen', 'emerging', 'seen', 'passed'] as const;

/**
 * Something observable that would show events taking one course rather than another. `leadIn` keeps the words by which
 * an imported sentence introduced it ("Indicators that could shift this judgment include").
 */
export const indicator = z.strictObject({
  id: indicatorId,
  order: orderKey,
  text,
  leadIn: line,
  hypothesisIds: z.array(hypothesisId),
  scenarioIds: z.array(scenarioId),
  status: z.enum(indicatorStatuses),
  statusDate: day.nullable(),
});

export type Indicator = z.infer<typeof indicator>;

/** Makes an empty indicator that has not been seen. */
export function makeIndicator(id: string, order: string): Indicator {
  return {
    id: indicatorId.parse(id),
    order,
    text: '',
    leadIn: '',
    hypothesisIds: [],
    scenarioIds: [],
    status: 'not-seen',
    statusDate: null,
  };
}
