import { z } from 'zod';
import { evidenceId, hypothesisId } from '../brief/ids.ts';
import { rating } from '../brief/kinds/evidence.ts';
import { text } from '../brief/text.ts';
import { applyRecipe, type Command } from './command.ts';

const args = z.strictObject({
  evidenceId,
  hypothesisId,
  /** Null takes the rating away. */
  rating: rating.nullable(),
  /** Absent keeps the rationale that is there. */
  rationale: text.optional(),
});

type Args = z.infer<typeof args>;

/** Rates one item of evidence against one hypothesis, or takes the rating away. */
export const rateEvidence: Command<Args> = {
  name: 'evidence.rate',
  args,
  label: (given) => (given.rating === null ? 'Remove rating' : 'Rate evidence'),
  apply: (brief, given) =>
    applyRecipe(brief, rateEvidence.label(given, brief), (draft) => {
      const item = draft.evidence[given.evidenceId];
      if (!item || !draft.hypotheses[given.hypothesisId]) {
        return 'The rating was refused: the evidence or the hypothesis is no longer in the brief.';
      }
      if (given.rating === null) {
        delete item.ratings[given.hypothesisId];
        return undefined;
      }
      const rationale = given.rationale ?? item.ratings[given.hypothesisId]?.rationale ?? '';
      item.ratings[given.hypothesisId] = { rating: given.rating, rationale };
      return undefined;
    }),
};
