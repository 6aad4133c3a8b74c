/** Outcome of the key assumptions check (Heuer and Pherson), or not yet checked. */
export const assumptionStatuses = ['not-checked', 'supported', 'with-caveats', 'unsupported'] as const;
export type AssumptionStatus = (typeof assumptionStatuses)[number];

/** Printed names of the outcomes of the key assumptions check. */
export const assumptionStatusNames: Readonly<Record<AssumptionStatus, string>> = {
  'not-checked': 'Not yet checked',
  supported: 'Supported',
  'with-caveats': 'Supported with caveats',
  unsupported: 'Unsupported',
};
