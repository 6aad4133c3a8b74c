import { useEffect, useState } from 'react';
import type { LedgerEntry, LedgerPart } from '#shared/ipc/contract/ledger.ts';
import { workbench } from '../../platform/workbench.ts';
import { useLedger } from '../../window/ledger.ts';
import { today } from '../../window/today.ts';

interface Entries {
  readonly part: LedgerPart;
  readonly entries: readonly LedgerEntry[];
  readonly total: number;
}

/** So many are shown first, and so many more each time. */
const pageSize = 100;

/** The entries of a part of the ledger, kept as the library is; null until they are there. */
export function useEntries(part: LedgerPart): {
  readonly shown: Entries | null;
  readonly showMore: () => void;
} {
  const asked = useLedger((state) => state.asked);
  const [limit, setLimit] = useState(pageSize);
  const [shown, setShown] = useState<Entries | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer about the ledger asks for the list again
  useEffect(() => {
    let isLatest = true;
    void workbench.call('ledger.list', { part, today: today(), offset: 0, limit }).then((answer) => {
      if (isLatest && answer.ok) setShown({ part, ...answer.value });
    });
    return () => {
      isLatest = false;
    };
  }, [part, limit, asked]);
  return {
    shown: shown?.part === part ? shown : null,
    showMore: () => setLimit(Math.min(500, limit + pageSize)),
  };
}
