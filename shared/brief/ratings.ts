import type { Brief } from './brief.ts';
import type { RatingRecord } from './kinds/rating.ts';
import { compareOrder } from './order.ts';

/** Ratings by item of evidence and by hypothesis. */
export type RatingTable = ReadonlyMap<string, ReadonlyMap<string, RatingRecord>>;

const tables = new WeakMap<Brief['ratings'], RatingTable>();
const none: ReadonlyMap<string, RatingRecord> = new Map();

/** The ratings of one rater by item of evidence and by hypothesis; null are the brief's own. Made anew each time. */
export function ratingTableOf(ratings: Brief['ratings'], rater: string | null): RatingTable {
  const table = new Map<string, Map<string, RatingRecord>>();
  for (const record of Object.values(ratings)) {
    if (record.raterId !== rater) continue;
    const row = table.get(record.evidenceId) ?? new Map<string, RatingRecord>();
    const known = row.get(record.hypothesisId);
    // If two records exist for one cell, which only an odd merge can cause, the first by order counts everywhere.
    if (!known || compareOrder(record, known) < 0) row.set(record.hypothesisId, record);
    table.set(record.evidenceId, row);
  }
  return table;
}

/** The brief's own ratings, those of its authors; the same table until one of them changes. */
export function ratingTable(ratings: Brief['ratings']): RatingTable {
  const known = tables.get(ratings) ?? ratingTableOf(ratings, null);
  tables.set(ratings, known);
  return known;
}

/**
 * The brief's own ratings of one item of evidence, by hypothesis; a hypothesis it is not rated against has no entry.
 */
export function ratingsOf(
  brief: Pick<Brief, 'ratings'>,
  evidenceId: string,
): ReadonlyMap<string, RatingRecord> {
  return ratingTable(brief.ratings).get(evidenceId) ?? none;
}

/** The brief's own rating of one item of evidence against one hypothesis; undefined if it is not rated. */
export function ratingOf(
  brief: Pick<Brief, 'ratings'>,
  evidenceId: string,
  hypothesisId: string,
): RatingRecord | undefined {
  return ratingsOf(brief, evidenceId).get(hypothesisId);
}
