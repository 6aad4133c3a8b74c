import type { BriefId } from '#shared/brief/ids.ts';
import type { ReturnedLook } from '#shared/ipc/contract/merge.ts';
import type { Choice } from '#shared/merge/conflict.ts';
import type { Problem } from '#shared/result.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../platform/workbench.ts';
import { showToast } from '../ui/Toast/toasts.ts';
import { openDocumentOf, showDialog, useApp } from './app-store.ts';
import { showLooks } from './first-look.ts';
import type { ReturnedFile } from './found-files.ts';
import { leaveBrief, showBrief } from './navigate.ts';
import { endSentOut } from './sent-out.ts';
import { offerUndo } from './undo-offer.ts';

/** Shows what a file that came back would bring into the brief, once all that is typed here is on disk. */
export async function showReturned(returned: ReturnedFile): Promise<void> {
  if (await leaveBrief()) showDialog({ kind: 'returned-file', ...returned });
}

/** Asks what a file would bring in; the failure if it cannot be said. */
export async function lookAtReturned({ look, briefId }: ReturnedFile): Promise<ReturnedLook | Problem> {
  const answer = await workbench.call('merge.look', { token: look.token, briefId });
  return answer.ok ? answer.value : answer.error;
}

const counted = (count: number, one: string, more: string) =>
  `${count.toLocaleString()} ${count === 1 ? one : more}`;

function doneWords(by: string, broughtIn: number, left: number): string {
  const who = by === '' ? 'What came back' : `What ${visibleSigns(by)} sent back`;
  const waiting = left === 0 ? '' : `, ${left.toLocaleString()} left to decide in review threads`;
  return `${who} is in: ${counted(broughtIn, 'change', 'changes')}${waiting}`;
}

/* The brief is opened anew, so that what came in can be undone like anything else. */
async function showAnew(briefId: BriefId): Promise<void> {
  const { forgetDocument } = await import('../document/open-document.ts');
  forgetDocument(briefId);
  const { view } = useApp.getState();
  if (view.kind === 'brief' && view.document.brief.id === briefId) {
    useApp.setState({ view: { kind: 'library' }, inspected: null, activeEditor: null });
  }
  await showBrief(briefId);
}

/* What earlier sessions did can be undone only once it was read from the log. */
function offerUndoOnceRead(briefId: BriefId, title: string): void {
  const document = openDocumentOf(useApp.getState());
  if (document?.brief.id !== briefId) return;
  if (document.store.getState().history.undo.length > 0) {
    offerUndo(document, title);
    return;
  }
  const stop = document.store.subscribe(({ history }) => {
    if (history.undo.length === 0) return;
    stop();
    offerUndo(document, title);
  });
}

/**
 * Brings a file in with what was chosen, and shows the brief with an offer to take it back. Gives the failure if nothing
 * was brought in.
 */
export async function bringInReturned(
  { look, briefId, found }: ReturnedFile,
  { seq, mark, by }: ReturnedLook,
  chosen: Readonly<Record<string, Choice>>,
): Promise<Problem | null> {
  const asked = { token: look.token, briefId, seq, mark, chosen };
  const answer = await workbench.call('merge.bringIn', asked);
  if (!answer.ok) return answer.error;
  useApp.setState({ dialog: null });
  endSentOut(briefId, by);
  await showAnew(briefId);
  const { broughtIn, left } = answer.value;
  if (answer.value.seq === null)
    showToast({ title: 'Your brief has all of this file already', tone: 'good' });
  else offerUndoOnceRead(briefId, doneWords(by, broughtIn, left));
  const rest = found.looks.filter(({ token }) => token !== look.token);
  if (rest.length > 0 || found.unreadable.length > 0) showLooks({ ...found, looks: rest, isAsked: true });
  return null;
}
