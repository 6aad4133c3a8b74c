import type { Brief } from '#shared/brief/brief.ts';
import type { Evidence, Rating } from '#shared/brief/kinds/evidence.ts';
import { inOrder } from '#shared/brief/order.ts';
import { keptGroups } from '../../records/record-groups.ts';

/** The two columns of evidence of a hypothesis. */
export const evidenceSides = ['supporting', 'contradicting'] as const;
export type EvidenceSide = (typeof evidenceSides)[number];

const ratingsOf: Readonly<Record<EvidenceSide, readonly Rating[]>> = {
  supporting: ['CC', 'C'],
  contradicting: ['II', 'I'],
};

/** The rating with which new and linked evidence comes into a column. */
export const sideRating: Readonly<Record<EvidenceSide, Rating>> = { supporting: 'C', contradicting: 'I' };

function sideOfRating(rating: Rating): EvidenceSide | null {
  return evidenceSides.find((side) => ratingsOf[side].includes(rating)) ?? null;
}

/** Says in which column of a hypothesis an item stands, or null for neither. */
export function sideOf(item: Evidence, hypothesisId: string): EvidenceSide | null {
  const ratings: Readonly<Record<string, { readonly rating: Rating }>> = item.ratings;
  const rating = ratings[hypothesisId]?.rating;
  return rating === undefined ? null : sideOfRating(rating);
}

/** The items that stand in no column of any hypothesis, so that they have a place of their own on the page. */
export function evidenceOnNoSide(
  evidence: readonly Evidence[],
  hypotheses: readonly { readonly id: string }[],
): readonly Evidence[] {
  const known = new Set(hypotheses.map(({ id }) => id));
  return evidence.filter((item) =>
    Object.entries(item.ratings).every(([id, { rating }]) => !known.has(id) || sideOfRating(rating) === null),
  );
}

/** An item of evidence with what it is called: E1, E2, … */
export interface LabelledEvidence {
  readonly item: Evidence;
  readonly label: string;
}

/** Names one of the two columns of a hypothesis. */
export function columnKey(hypothesisId: string, side: EvidenceSide): string {
  return `${hypothesisId}:${side}`;
}

/** The evidence in each column by its key, in order. Columns without any are left out. */
export const evidenceColumns = keptGroups<Brief['evidence'], LabelledEvidence>(
  (records) => {
    const columns = new Map<string, LabelledEvidence[]>();
    for (const [index, item] of inOrder(records).entries()) {
      for (const [id, { rating }] of Object.entries(item.ratings)) {
        const side = sideOfRating(rating);
        if (side === null) continue;
        const key = columnKey(id, side);
        const column = columns.get(key);
        const labelled = { item, label: `E${index + 1}` };
        if (column) column.push(labelled);
        else columns.set(key, [labelled]);
      }
    }
    return columns;
  },
  (before, now) => before.item === now.item && before.label === now.label,
);
