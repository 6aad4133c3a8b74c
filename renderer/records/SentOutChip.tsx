import { type SentOut, sentOutWords } from '#shared/ipc/sent-out.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { Chip } from '../ui/Chip/Chip.tsx';

import { dayWords } from './day-words.ts';

/** Says that a brief is with somebody for review; who has it since when is told where the pointer rests. */
export function SentOutChip({ sentOut }: { readonly sentOut: readonly SentOut[] }) {
  const told = sentOut.map(({ to, since }) => `${visibleSigns(to)} since ${dayWords(since.slice(0, 10))}`);
  return (
    <span title={`For review with ${told.join(', ')}`}>
      <Chip tone="accent">{visibleSigns(sentOutWords(sentOut))}</Chip>
    </span>
  );
}
