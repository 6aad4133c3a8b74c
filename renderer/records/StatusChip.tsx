import { type BriefStatus, briefStatusNames } from '#shared/vocabulary/status.ts';
import { Chip } from '../ui/Chip/Chip.tsx';

const tones = {
  draft: 'accent',
  'in-review': 'neutral',
  'changes-asked': 'warn',
  approved: 'good',
  released: 'good',
} as const satisfies Record<BriefStatus, string>;

/** The state of a brief as a chip. */
export function StatusChip({ status }: { readonly status: BriefStatus }) {
  return <Chip tone={tones[status]}>{briefStatusNames[status]}</Chip>;
}
