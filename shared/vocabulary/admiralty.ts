/** Admiralty reliability of a source, A to F; F means "cannot be judged", never "worst" (AJP-2.1). */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];

/** Reliability of a source (AJP-2.1, FM 2-22.3 appendix B). F means not judged, never worst. */
export const reliabilityNames: Readonly<Record<Reliability, string>> = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Reliability cannot be judged',
};

/** Credibility of an item, by its number 1 to 6. 6 means not judged, never worst. */
export const credibilityNames: Readonly<Record<number, string>> = {
  1: 'Confirmed by other sources',
  2: 'Probably true',
  3: 'Possibly true',
  4: 'Doubtful',
  5: 'Improbable',
  6: 'Truth cannot be judged',
};
