import { z } from 'zod';

const percent = z.int().min(1).max(99);

/**
 * How likely something is, in whole per cent from 1 to 99: a number if `low` equals `high`, otherwise an interval. 0
 * and 100 do not exist: "certain" is not on any ladder (ICD 203, D.6.e(2)(a)).
 */
export const likelihood = z
  .strictObject({ low: percent, high: percent })
  .refine((value) => value.low <= value.high, 'The lower end of a likelihood is not above its upper end.');

export type Likelihood = z.infer<typeof likelihood>;
