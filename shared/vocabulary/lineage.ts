/** How a source came to know what it says, where somebody has recorded it (AJP-2.1; ICD 206). */
export const lineages = ['own', 'relay', 'sum'] as const;
export type LineageName = (typeof lineages)[number];

/** Printed names of these. */
export const lineageNames: Readonly<Record<LineageName, string>> = {
  own: 'Own observation',
  relay: 'Relay of another source',
  sum: 'Sum of several sources',
};
