import { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import { evidenceId } from '../brief/kinds/evidence.ts';
import { hypothesisId } from '../brief/kinds/hypothesis.ts';
import { personId } from '../brief/kinds/person.ts';
import { makeRating, type RatingRecord, rating } from '../brief/kinds/rating.ts';
import { type CellChange, type RatedCell, ratingsAfter, recordsOfCell } from '../brief/ratings.ts';
import { hasRecord } from '../brief/references.ts';
import { moment, text } from '../brief/text.ts';
import { type Result, success } from '../result.ts';
import { type Applied, type Command, refuse } from './command.ts';
import type { InversePatch } from './inverse-patches.ts';

const args = z.strictObject({
  evidenceId,
  hypothesisId,
  /** Null takes the rating away. */
  rating: rating.nullable(),
  /** If absent, the rationale stays as it is. */
  rationale: text.optional(),
  /** If absent or null, it is the brief's own rating, by its authors. */
  raterId: personId.nullable().optional(),
  /** When the rating was given; if absent, no time is noted. */
  at: moment.optional(),
});

type Args = z.infer<typeof args>;

/* What is there of a cell, and what a call puts there; null if it names something that is no longer in the brief. */
function changeOf(brief: Brief, given: Args, recordsOf: (cell: RatedCell) => readonly RatingRecord[]) {
  const rater = given.raterId ?? null;
  const isThere =
    hasRecord(brief, 'evidence', given.evidenceId) &&
    hasRecord(brief, 'hypotheses', given.hypothesisId) &&
    (rater === null || hasRecord(brief, 'people', rater));
  if (!isThere) return null;
  const cell: RatedCell = {
    evidenceId: given.evidenceId,
    hypothesisId: given.hypothesisId,
    raterId: rater,
  };
  const before = recordsOf(cell);
  if (given.rating === null) return { cell, before, after: null };
  const known = before[0] ?? makeRating(given.evidenceId, given.hypothesisId, rater);
  const rationale = given.rationale ?? known.rationale;
  const after = Object.freeze({ ...known, rating: given.rating, rationale, at: given.at ?? null });
  return { cell, before, after };
}

/* What takes a change of a cell back. */
function inverseOf({ before, after }: CellChange): InversePatch[] {
  const isKept = after !== null && before.some(({ id }) => id === after.id);
  const patches = before.map(
    (value): InversePatch => ({
      op: value.id === after?.id ? 'replace' : 'add',
      path: ['ratings', value.id],
      value: { ...value },
    }),
  );
  return after === null || isKept ? patches : [...patches, { op: 'remove', path: ['ratings', after.id] }];
}

const keyOf = ({ evidenceId: item, hypothesisId: hypothesis, raterId }: RatedCell): string =>
  `${item} ${hypothesis} ${raterId ?? ''}`;

/**
 * Rates several cells at once, the same as one after the other; their inverse is one call. A cell costs the same however
 * many ratings the brief has.
 */
export function rateCells(brief: Brief, all: readonly Args[]): Result<Applied> {
  const changes = new Map<string, CellChange>();
  const patches: InversePatch[] = [];
  const recordsOf = (cell: RatedCell) => {
    const change = changes.get(keyOf(cell));
    if (!change) return recordsOfCell(brief.ratings, cell);
    return change.after ? [change.after] : [];
  };
  for (const given of all) {
    const change = changeOf(brief, given, recordsOf);
    if (!change) {
      return refuse('The rating was refused: the evidence or the hypothesis is no longer in the brief.');
    }
    const key = keyOf(change.cell);
    patches.unshift(...inverseOf(change));
    changes.set(key, { ...change, before: changes.get(key)?.before ?? change.before });
  }
  const isEmpty = ({ before, after }: CellChange) => before.length === 0 && after === null;
  const ratings = ratingsAfter(
    brief.ratings,
    [...changes.values()].filter((change) => !isEmpty(change)),
  );
  const label = all[0] ? rateEvidence.label(all[0], brief) : '';
  return success({
    brief: ratings === brief.ratings ? brief : { ...brief, ratings },
    inverse: { name: 'brief.patch', args: { label, patches } },
  });
}

/** Rates one item of evidence against one hypothesis for one rater, or takes that rating away. */
export const rateEvidence: Command<Args> = {
  name: 'evidence.rate',
  args,
  label: (given) => (given.rating === null ? 'Remove rating' : 'Rate evidence'),
  apply: (brief, given) => rateCells(brief, [given]),
};
