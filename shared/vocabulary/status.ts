/** The states a brief goes through, in order. */
export const briefStatuses = ['draft', 'in-review', 'changes-asked', 'approved', 'released'] as const;
export type BriefStatus = (typeof briefStatuses)[number];

/** Printed names of the states of a brief. */
export const briefStatusNames: Readonly<Record<BriefStatus, string>> = {
  draft: 'In draft',
  'in-review': 'In review',
  'changes-asked': 'Changes asked',
  approved: 'Approved',
  released: 'Released',
};
