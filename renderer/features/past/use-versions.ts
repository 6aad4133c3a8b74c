import { useCallback, useEffect, useState } from 'react';
import type { PastVersion } from '#shared/ipc/contract.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { workbench } from '../../platform/workbench.ts';
import { valueOrTell } from '../../window/problems.ts';

/** The versions of a brief that are listed so far. */
export interface Versions {
  /** The newest first, which is the brief as it is. */
  readonly list: readonly PastVersion[];
  /** Lists earlier ones as well; null if there are none. */
  readonly more: (() => void) | null;
}

/** Lists the versions of the open brief, once what is being typed is saved. */
export function useVersions(document: BriefDocument): Versions {
  const [list, setList] = useState<readonly PastVersion[]>([]);
  const [isComplete, setComplete] = useState(true);
  const ask = useCallback(
    async (known: readonly PastVersion[]) => {
      await document.flush();
      const before = known.at(-1)?.seq ?? null;
      const answer = await workbench.call('past.list', { briefId: document.brief.id, before });
      const found = valueOrTell(answer, 'The versions could not be listed');
      if (!found) return;
      setList([...known, ...found.versions]);
      setComplete(found.isComplete);
    },
    [document],
  );
  useEffect(() => void ask([]), [ask]);
  return { list, more: isComplete ? null : () => void ask(list) };
}
