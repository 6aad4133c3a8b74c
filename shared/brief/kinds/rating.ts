import { z } from 'zod';
import { ratings } from '../../vocabulary/rating.ts';
import { derivedId } from '../derived-id.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { missingId, recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { moment, text } from '../text.ts';
import { evidenceId } from './evidence.ts';
import { hypothesisId } from './hypothesis.ts';
import { personId } from './person.ts';

export const ratingId = idOf('RatingId');
export type RatingId = z.infer<typeof ratingId>;

export const rating = z.enum(ratings);

/**
 * One cell of the matrix, by one rater. A `raterId` of null means the brief's own rating, given by its authors; `at` is
 * when it was given, null if nobody noted it. A cell nobody has rated has no record.
 */
export const ratingRecord = storedObject({
  id: ratingId,
  order: orderKey,
  evidenceId,
  hypothesisId,
  raterId: personId.nullable(),
  rating,
  rationale: text,
  at: moment.nullable(),
});

export type RatingRecord = z.infer<typeof ratingRecord>;

/** The id of a cell for one rater, the same on every computer: reviewers' ratings of one cell meet by it. */
export function ratingIdOf(ofEvidence: string, ofHypothesis: string, rater: string | null): string {
  return derivedId('rating', ofEvidence, ofHypothesis, rater ?? '');
}

/** Makes the brief's own neutral rating of one item of evidence against one hypothesis. */
export function makeRating(
  ofEvidence: string,
  ofHypothesis: string,
  rater: string | null = null,
): RatingRecord {
  return {
    id: ratingId.parse(ratingIdOf(ofEvidence, ofHypothesis, rater)),
    order: 'a0',
    evidenceId: evidenceId.parse(ofEvidence),
    hypothesisId: hypothesisId.parse(ofHypothesis),
    raterId: rater === null ? null : personId.parse(rater),
    rating: 'N',
    rationale: '',
    at: null,
  };
}

/** Ratings of evidence against hypotheses, changed by `evidence.rate`. */
export const ratingsKind = recordKind({
  collection: 'ratings',
  schema: ratingRecord,
  make: (id, order) => ({ ...makeRating(missingId, missingId), id: ratingId.parse(id), order }),
  commands: 'own',
  home: 'hypotheses',
  words: ['rationale'],
  unspelled: [],
  prose: [],
  references: {
    evidenceId: { to: 'evidence', whenGone: 'remove' },
    hypothesisId: { to: 'hypotheses', whenGone: 'remove' },
    raterId: { to: 'people', whenGone: 'remove' },
  },
  idOf: ({ evidenceId: ofEvidence, hypothesisId: ofHypothesis, raterId }) =>
    ratingIdOf(ofEvidence, ofHypothesis, raterId),
  fieldNames: { rating: 'rating', rationale: 'rationale' },
});
