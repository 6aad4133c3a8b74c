/** The times by which something is advised. */
export const horizons = ['immediate', 'medium-term', 'long-term', 'unspecified'] as const;
export type Horizon = (typeof horizons)[number];

/** Printed names of the horizons, as in the seed report. */
export const horizonNames: Readonly<Record<Horizon, string>> = {
  immediate: 'Immediate Actions (0–30 days)',
  'medium-term': 'Medium-Term Posture (1–12 months)',
  'long-term': 'Long-Term Posture (over 12 months)',
  unspecified: 'Recommendations',
};
