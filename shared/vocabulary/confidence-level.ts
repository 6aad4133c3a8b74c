/** The levels of analytic confidence, lowest first (ICD 203, D.6.e(2)(b)). */
export const confidenceLevels = ['low', 'moderate', 'high'] as const;
export type ConfidenceLevel = (typeof confidenceLevels)[number];

/** Printed names of the levels of confidence. */
export const confidenceLevelNames: Readonly<Record<ConfidenceLevel, string>> = {
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
};
