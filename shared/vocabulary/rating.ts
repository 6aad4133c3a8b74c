/**
 * How an item of evidence stands to a hypothesis: very consistent, consistent, neutral, inconsistent, very
 * inconsistent, not applicable (Heuer, Psychology of Intelligence Analysis, chapter 8; PARC 2004).
 */
export const ratings = ['CC', 'C', 'N', 'I', 'II', 'NA'] as const;
export type Rating = (typeof ratings)[number];

/** What the ratings of a matrix stand for (Heuer, chapter 8). */
export const ratingNames: Readonly<Record<Rating, string>> = {
  CC: 'very consistent',
  C: 'consistent',
  N: 'neutral',
  I: 'inconsistent',
  II: 'very inconsistent',
  NA: 'not applicable',
};
