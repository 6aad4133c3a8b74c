import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/result.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { useDocument } from '../../document/context.tsx';
import { workbench } from '../../platform/workbench.ts';

/** The printed pages as last set. */
export type PreviewPages = Extract<Answer<'preview.make'>, { ok: true }>['value'];

export interface PreviewState {
  readonly pages: PreviewPages | null;
  readonly problem: Problem | null;
  readonly isWorking: boolean;
}

/** A pause in editing of this many milliseconds sets the pages anew. */
const pauseMs = 120;

/* Pages are set from what is on disk, so what is being typed goes there first. */
async function make(document: BriefDocument): Promise<Answer<'preview.make'>> {
  await document.flush();
  return workbench.call('preview.make', { briefId: document.brief.id });
}

/** Sets the pages of the open brief and again after each pause in editing; one setting at a time. */
export function usePreview(): PreviewState {
  const document = useDocument();
  const [state, setState] = useState<PreviewState>({ pages: null, problem: null, isWorking: true });
  const run = useRef({ isBusy: false, isWanted: false, isGone: false });

  const refresh = useCallback(async () => {
    if (run.current.isBusy) {
      run.current.isWanted = true;
      return;
    }
    run.current.isBusy = true;
    do {
      run.current.isWanted = false;
      setState((last) => ({ ...last, isWorking: true }));
      const answer = await make(document);
      if (run.current.isGone) return;
      setState((last) =>
        answer.ok
          ? { pages: answer.value, problem: null, isWorking: false }
          : { pages: last.pages, problem: answer.error, isWorking: false },
      );
    } while (run.current.isWanted);
    run.current.isBusy = false;
  }, [document]);

  useEffect(() => {
    run.current = { isBusy: false, isWanted: false, isGone: false };
    const current = run.current;
    let timer: number | null = null;
    let shown = document.brief;
    void refresh();
    const stop = document.store.subscribe(({ brief }) => {
      if (brief === shown) return;
      shown = brief;
      if (timer !== null) window.clearTimeout(timer);
      timer = window.setTimeout(() => void refresh(), pauseMs);
    });
    return () => {
      current.isGone = true;
      stop();
      if (timer !== null) window.clearTimeout(timer);
    };
  }, [document, refresh]);

  return state;
}
