import { useEffect, useState } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import type { Answer } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/result.ts';
import { workbench } from '../../platform/workbench.ts';

/** The printed pages of an earlier version. */
export type PastPages = Extract<Answer<'preview.make'>, { ok: true }>['value'];

interface Shown {
  readonly pages: PastPages | null;
  readonly problem: Problem | null;
}

/** The printed pages of a brief as it was after a change; neither pages nor a problem while they are being made. */
export function usePastPages(briefId: BriefId, seq: number): Shown {
  const [shown, setShown] = useState<Shown>({ pages: null, problem: null });
  useEffect(() => {
    let isGone = false;
    void workbench.call('preview.make', { briefId, past: seq }).then((answer) => {
      if (isGone) return;
      setShown(answer.ok ? { pages: answer.value, problem: null } : { pages: null, problem: answer.error });
    });
    return () => {
      isGone = true;
    };
  }, [briefId, seq]);
  return shown;
}
