import type { SourceId } from '#shared/brief/kinds/source.ts';
import { type CapturePassage, captureCalls } from '#shared/commands/capture-calls.ts';
import type { CaptureOutcome } from '#shared/ipc/contract/capture.ts';
import type { Result } from '#shared/result.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import type { BriefDocument } from '../document/brief-document.ts';
import { workbench } from '../platform/workbench.ts';
import { showToast } from '../ui/Toast/toasts.ts';
import { openDocumentOf, showDialog, useApp } from './app-store.ts';
import { tellFailure, tellProblem, valueOrTell } from './problems.ts';
import { changeSettings } from './settings.ts';
import { offerUndo } from './undo-offer.ts';

/** What is said of a capture while it is taken. */
export interface CaptureWords {
  readonly title: string;
  readonly address: string;
  readonly takenBy: string;
  readonly source: SourceId | 'new' | null;
}

/** What is captured: a pasted text, dropped files, or files that the user is asked for. */
export type CaptureFrom = { readonly text: string } | { readonly files: readonly File[] } | 'chosen files';

const nothingCaptured = 'Nothing was captured';

function take(briefId: BriefDocument['brief']['id'], from: CaptureFrom): Promise<Result<CaptureOutcome>> {
  if (from === 'chosen files') return workbench.call('capture.choose', { briefId });
  if ('files' in from) return workbench.captureFiles(briefId, from.files);
  return workbench.call('capture.text', { briefId, text: from.text });
}

/**
 * Captures a text or files into the open brief, in one change, and shows the capture if it is one. False if nothing came
 * of it, which the user was told.
 */
export async function capture(from: CaptureFrom, words: CaptureWords): Promise<boolean> {
  const document = openDocumentOf(useApp.getState());
  if (!document) return false;
  const outcome = valueOrTell(await take(document.brief.id, from), nothingCaptured);
  if (!outcome) return false;
  for (const { file, message } of outcome.failed) tellFailure(`${file} was not captured`, message);
  const { taken } = outcome;
  if (taken.length === 0) return false;
  const isPasted = from !== 'chosen files' && 'text' in from;
  const { calls, captureIds } = captureCalls(document.brief, taken, {
    ...words,
    // One title cannot be that of several files.
    title: taken.length === 1 ? words.title : '',
    at: new Date().toISOString(),
    isPasted,
  });
  const label = taken.length === 1 ? 'Capture' : `Capture ${taken.length} files`;
  const done = document.runCall({ name: 'brief.batch', args: { label, calls: calls as never } });
  if (!done.ok) {
    tellProblem(done.error, nothingCaptured);
    return false;
  }
  rememberName(words.takenBy);
  for (const { findings } of taken) tellFindings(findings);
  const [only] = captureIds;
  if (only !== undefined && captureIds.length === 1) showCapture(only);
  offerUndo(document, captureIds.length === 1 ? 'Captured' : `${captureIds.length} files captured`);
  return true;
}

/* Who captures is asked once. */
function rememberName(name: string): void {
  const { author } = useApp.getState().settings;
  if (author === '' && name.trim() !== '') void changeSettings({ author: name.trim().slice(0, 500) });
}

function tellFindings(findings: readonly string[]): void {
  const [title] = findings;
  if (title === undefined) return;
  showToast({
    title: 'Captured, but look at this',
    description: visibleSigns(findings.join(' ')),
    tone: 'warn',
  });
}

/** Captures files that were dropped; asks who captures them if that is not known yet. */
export async function captureDropped(files: readonly File[]): Promise<void> {
  const state = useApp.getState();
  const { author } = state.settings;
  if (openDocumentOf(state)?.readOnly !== null) return;
  if (author === '') showDialog({ kind: 'capture', files, sourceId: null });
  else await capture({ files }, { title: '', address: '', takenBy: author, source: null });
}

/** Shows a capture, at one of its passages if one is given. */
export function showCapture(captureId: string, passage: CapturePassage | null = null): void {
  showDialog({ kind: 'capture-text', captureId, passage });
}
