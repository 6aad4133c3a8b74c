import type { Evidence, Rating } from '#shared/brief/evidence.ts';

/** The two columns of evidence of a hypothesis. */
export type EvidenceSide = 'supporting' | 'contradicting';

const ratingsOf: Readonly<Record<EvidenceSide, readonly Rating[]>> = {
  supporting: ['CC', 'C'],
  contradicting: ['II', 'I'],
};

/** The rating with which new and linked evidence comes into a column. */
export const sideRating: Readonly<Record<EvidenceSide, Rating>> = { supporting: 'C', contradicting: 'I' };

/** Says in which column of a hypothesis an item stands, or null for neither. */
export function sideOf(item: Evidence, hypothesisId: string): EvidenceSide | null {
  const ratings: Readonly<Record<string, { readonly rating: Rating }>> = item.ratings;
  const rating = ratings[hypothesisId]?.rating;
  if (rating === undefined) return null;
  if (ratingsOf.supporting.includes(rating)) return 'supporting';
  return ratingsOf.contradicting.includes(rating) ? 'contradicting' : null;
}

/** The items that stand in no column of any hypothesis, so that they have a place of their own on the page. */
export function evidenceOnNoSide(
  evidence: readonly Evidence[],
  hypotheses: readonly { readonly id: string }[],
): readonly Evidence[] {
  return evidence.filter((item) => hypotheses.every(({ id }) => sideOf(item, id) === null));
}
