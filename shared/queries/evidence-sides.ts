import type { Brief } from '../brief/brief.ts';
import type { Evidence } from '../brief/kinds/evidence.ts';
import { inOrder } from '../brief/order.ts';
import { evidenceLabels } from '../brief/queries.ts';
import { ratingOf, ratingsOf } from '../brief/ratings.ts';
import type { Rating } from '../vocabulary/rating.ts';
import { keptGroups } from './kept-groups.ts';

/** The two columns of evidence of a hypothesis. */
export const evidenceSides = ['supporting', 'contradicting'] as const;
export type EvidenceSide = (typeof evidenceSides)[number];

/** The parts of a brief on which the columns depend. */
export type RatedEvidence = Pick<Brief, 'evidence' | 'ratings'>;

const ratingsOfSide: Readonly<Record<EvidenceSide, readonly Rating[]>> = {
  supporting: ['CC', 'C'],
  contradicting: ['II', 'I'],
};

/** The rating that new and linked evidence gets in a column. */
export const sideRating: Readonly<Record<EvidenceSide, Rating>> = { supporting: 'C', contradicting: 'I' };

function sideOfRating(rating: Rating): EvidenceSide | null {
  return evidenceSides.find((side) => ratingsOfSide[side].includes(rating)) ?? null;
}

/** Says in which column of a hypothesis an item is, by the brief's own rating; null for neither. */
export function sideOf(brief: RatedEvidence, evidenceId: string, hypothesisId: string): EvidenceSide | null {
  const cell = ratingOf(brief, evidenceId, hypothesisId);
  return cell === undefined ? null : sideOfRating(cell.rating);
}

/** The items that are in no column of any hypothesis, so that they are shown apart; in order. */
export function evidenceOnNoSide(brief: Pick<Brief, 'evidence' | 'ratings' | 'hypotheses'>): Evidence[] {
  return inOrder(brief.evidence).filter((item) =>
    [...ratingsOf(brief, item.id)].every(
      ([id, { rating }]) => !Object.hasOwn(brief.hypotheses, id) || sideOfRating(rating) === null,
    ),
  );
}

/** An item of evidence with its label (E1, E2 …) and its rating against the hypothesis of its column. */
export interface LabelledEvidence {
  readonly item: Evidence;
  readonly label: string;
  readonly rating: Rating;
}

/** The key of one of the two columns of a hypothesis. */
export function columnKey(hypothesisId: string, side: EvidenceSide): string {
  return `${hypothesisId}:${side}`;
}

/** The evidence in each column by the column's key, in order. Columns without evidence are left out. */
export const evidenceColumns = keptGroups<RatedEvidence, LabelledEvidence>(
  (brief) => {
    const columns = new Map<string, LabelledEvidence[]>();
    const labels = evidenceLabels(brief);
    for (const item of inOrder(brief.evidence)) {
      for (const [id, { rating }] of ratingsOf(brief, item.id)) {
        const side = sideOfRating(rating);
        if (side === null) continue;
        const key = columnKey(id, side);
        const column = columns.get(key);
        const labelled = { item, label: labels.get(item.id) ?? '', rating };
        if (column) column.push(labelled);
        else columns.set(key, [labelled]);
      }
    }
    return columns;
  },
  {
    isSame: (before, now) =>
      before.item === now.item && before.label === now.label && before.rating === now.rating,
    partsOf: ({ evidence, ratings }) => [evidence, ratings],
  },
);
