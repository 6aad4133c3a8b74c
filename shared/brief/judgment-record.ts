import { z } from 'zod';
import { outcomeResults } from '../vocabulary/outcome.ts';
import { storedObject } from './stored-object.ts';
import { day, line, moment, text } from './text.ts';

/** By when a judgment can be decided, and by what rule; with both it enters the library's ledger. */
export const resolution = storedObject({ by: day.nullable(), rule: text }).nullable();

export type Resolution = NonNullable<z.infer<typeof resolution>>;

/** How a judgment came out: on which day, by what source, and who entered it when. */
export const outcome = storedObject({
  result: z.enum(outcomeResults),
  on: day,
  source: text,
  at: moment,
  by: line,
}).nullable();

export type Outcome = NonNullable<z.infer<typeof outcome>>;

/**
 * That a judgment was looked at again after something it rests on had failed: the record that failed and when, whether
 * the judgment was changed or confirmed, and why.
 */
export const review = storedObject({
  failedId: line,
  failedAt: moment,
  at: moment,
  by: line,
  isChanged: z.boolean(),
  reason: text,
});

export type Review = z.infer<typeof review>;

/** How many reviews a judgment may have. */
export const mostReviews = 10_000;
