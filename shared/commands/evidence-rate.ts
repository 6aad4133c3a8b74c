import { z } from 'zod';
import { evidenceId } from '../brief/kinds/evidence.ts';
import { hypothesisId } from '../brief/kinds/hypothesis.ts';
import { personId } from '../brief/kinds/person.ts';
import { makeRating, rating } from '../brief/kinds/rating.ts';
import { hasRecord } from '../brief/references.ts';
import { moment, text } from '../brief/text.ts';
import { applyRecipe, type Command } from './command.ts';

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

/** Rates one item of evidence against one hypothesis for one rater, or takes that rating away. */
export const rateEvidence: Command<Args> = {
  name: 'evidence.rate',
  args,
  label: (given) => (given.rating === null ? 'Remove rating' : 'Rate evidence'),
  apply: (brief, given) =>
    applyRecipe(brief, rateEvidence.label(given, brief), (draft) => {
      const rater = given.raterId ?? null;
      const isThere =
        hasRecord(brief, 'evidence', given.evidenceId) &&
        hasRecord(brief, 'hypotheses', given.hypothesisId) &&
        (rater === null || hasRecord(brief, 'people', rater));
      if (!isThere) {
        return 'The rating was refused: the evidence or the hypothesis is no longer in the brief.';
      }
      const cells = Object.values(brief.ratings).filter(
        (cell) =>
          cell.evidenceId === given.evidenceId &&
          cell.hypothesisId === given.hypothesisId &&
          cell.raterId === rater,
      );
      const [known] = cells;
      for (const { id } of cells) delete draft.ratings[id];
      if (given.rating === null) return undefined;
      const cell = known ?? makeRating(given.evidenceId, given.hypothesisId, rater);
      draft.ratings[cell.id] = {
        ...cell,
        rating: given.rating,
        rationale: given.rationale ?? cell.rationale,
        at: given.at ?? null,
      };
      return undefined;
    }),
};
