import { useEffect, useState } from 'react';
import type { Answer } from '#shared/ipc/contract.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { useDocument } from '../../document/context.tsx';
import { workbench } from '../../platform/workbench.ts';
import { PageSetting, type PreviewState } from './page-setting.ts';

/** After a pause in editing of this many milliseconds the pages are laid out again. */
const pauseMs = 120;

/* Pages are laid out from what is on disk, so what is being typed goes there first. */
async function make(document: BriefDocument): Promise<Answer<'preview.make'>> {
  await document.flush();
  return workbench.call('preview.make', { briefId: document.brief.id });
}

/** Lays out the pages of the open brief, and again after each pause in editing; one layout at a time. */
export function usePreview(): PreviewState {
  const document = useDocument();
  const [state, setState] = useState<PreviewState>({ pages: null, problem: null, isWorking: true });
  useEffect(() => {
    const setting = new PageSetting(() => make(document), setState);
    let timer: number | null = null;
    let shownBrief = document.brief;
    void setting.refresh();
    const stop = document.store.subscribe(({ brief }) => {
      if (brief === shownBrief) return;
      shownBrief = brief;
      if (timer !== null) window.clearTimeout(timer);
      timer = window.setTimeout(() => void setting.refresh(), pauseMs);
    });
    return () => {
      setting.stop();
      stop();
      if (timer !== null) window.clearTimeout(timer);
    };
  }, [document]);
  return state;
}
