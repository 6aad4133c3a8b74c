/** The kinds of scenario. */
export const scenarioKinds = ['best', 'worst', 'most-likely', 'other'] as const;
export type ScenarioKind = (typeof scenarioKinds)[number];

/** Printed names of the scenario kinds, as in the seed report. */
export const scenarioKindNames: Readonly<Record<ScenarioKind, string>> = {
  best: 'Best',
  worst: 'Worst',
  'most-likely': 'Most-Likely',
  other: 'Other',
};
