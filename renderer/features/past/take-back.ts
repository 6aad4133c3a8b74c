import { replaceBrief } from '#shared/commands/brief-replace.ts';
import type { PastVersion } from '#shared/ipc/contract.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { workbench } from '../../platform/workbench.ts';
import { showToast } from '../../ui/Toast/toasts.ts';
import { tellProblem } from '../../window/problems.ts';
import { showLater } from '../../window/show-later.ts';
import { nameOf } from './version-words.ts';

/**
 * Makes the open brief what it was in an earlier version, as one change that can be undone. False, with a message, if
 * that was not possible.
 */
export async function takeBack(document: BriefDocument, version: PastVersion): Promise<boolean> {
  const name = nameOf(version);
  const answer = await workbench.call('past.brief', { briefId: document.brief.id, seq: version.seq });
  if (!answer.ok) {
    tellProblem(answer.error, 'The version was not brought back');
    return false;
  }
  const before = document.brief;
  document.flushTyping();
  const { brief } = answer.value;
  const done = document.run(replaceBrief, { label: `Restore ${name}`, brief });
  if (!done.ok) {
    tellProblem(done.error, 'The version was not brought back');
    return false;
  }
  void showLater(before, document.brief);
  showToast({ title: `Back: ${name}`, description: 'Undo takes that back.' });
  return true;
}
