/** Kinds of bias and deception risks. */
export const biasRiskKinds = ['bias', 'deception', 'red-flag'] as const;
export type BiasRiskKind = (typeof biasRiskKinds)[number];

/** Printed names of the kinds of bias and deception risks. */
export const biasRiskKindNames: Readonly<Record<BiasRiskKind, string>> = {
  bias: 'Bias',
  deception: 'Deception',
  'red-flag': 'Red flag',
};
