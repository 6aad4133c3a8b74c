import type { AxisEntry, GridAxes } from '#renderer/features/matrix/axes.ts';

const entries = (prefix: string, count: number): AxisEntry[] =>
  Array.from({ length: count }, (_, index) => {
    const label = `${prefix}${index + 1}`;
    return { id: label, name: label, label, text: '', note: '', isDim: false, group: '' };
  });

/** The axes of a matrix of so many hypotheses and items, named H1, H2 … and E1, E2 …. */
export const axesFor = (hypotheses: number, evidence: number, isClassic = false): GridAxes => ({
  hypotheses: entries('H', hypotheses),
  evidence: entries('E', evidence),
  isClassic,
});
