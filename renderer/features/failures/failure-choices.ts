import type { FailingCollection } from '#shared/queries/failures.ts';
import type { FailureKind } from '#shared/vocabulary/failure.ts';
import type { RadioOption } from '../../ui/RadioGroup/RadioGroup.tsx';

/** How a record of each kind can cease to hold; the first is taken unless another is chosen. */
export const failureChoices: Readonly<Record<FailingCollection, readonly RadioOption<FailureKind>[]>> = {
  assumptions: [
    { value: 'failed', label: 'Failed', detail: 'It turned out not to be true.' },
    { value: 'aged', label: 'Grown old', detail: 'It was true, but nobody knows whether it still is.' },
  ],
  evidence: [
    {
      value: 'withdrawn',
      label: 'Withdrawn',
      detail: 'Whoever reported it has taken it back, or it is refuted.',
    },
    { value: 'aged', label: 'Grown old', detail: 'It is too old to say anything about today.' },
  ],
  sources: [
    { value: 'burned', label: 'Burned', detail: 'It is compromised or controlled, or deceived us.' },
    { value: 'withdrawn', label: 'Withdrawn', detail: 'It was recalled by whoever published it.' },
    { value: 'aged', label: 'Grown old', detail: 'It is too old to say anything about today.' },
  ],
};
