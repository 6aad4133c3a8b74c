/** How something the reasoning rests on can cease to hold. */
export const failureKinds = ['failed', 'burned', 'withdrawn', 'aged'] as const;
export type FailureKind = (typeof failureKinds)[number];

/** Printed names of these, as they stand before a reason. */
export const failureNames: Readonly<Record<FailureKind, string>> = {
  failed: 'Failed',
  burned: 'Burned',
  withdrawn: 'Withdrawn',
  aged: 'Grown old',
};
