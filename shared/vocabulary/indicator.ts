/** What became of an indicator. */
export const indicatorStatuses = ['not-seen', 'emerging', 'seen', 'passed'] as const;
export type IndicatorStatus = (typeof indicatorStatuses)[number];

/** Printed names of what became of an indicator. */
export const indicatorStatusNames: Readonly<Record<IndicatorStatus, string>> = {
  'not-seen': 'Not seen',
  emerging: 'Emerging',
  seen: 'Seen',
  passed: 'Passed',
};
