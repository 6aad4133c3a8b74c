import type { BriefId } from '#shared/brief/ids.ts';
import type { SharedChange } from '#shared/commands/shared-change.ts';
import type { ChangedBriefs } from '#shared/ipc/contract/library.ts';
import { workbench } from '../platform/workbench.ts';
import { dismissToast, showToast } from '../ui/Toast/toasts.ts';
import { changedMessage } from '../window/changed-message.ts';
import { valueOrTell } from '../window/problems.ts';
import { forgetLibraryChange, rememberLibraryChange } from './library-change.ts';

async function takeBack({ changed }: ChangedBriefs): Promise<void> {
  forgetLibraryChange();
  const back = valueOrTell(
    await workbench.call('library.changeBack', { changes: changed }),
    'The change was not taken back',
  );
  if (!back) return;
  const { title, ...rest } = changedMessage(back);
  showToast({ ...rest, title: title.replace(/ changed$/, ' changed back') });
}

/** Changes several briefs of the library alike, says what became of it, and offers to take it back. */
export async function changeBriefs(briefIds: readonly BriefId[], change: SharedChange): Promise<void> {
  const done = valueOrTell(
    await workbench.call('library.change', { briefIds: [...briefIds], change: plainChange(change) }),
    'The briefs were not changed',
  );
  if (!done) return;
  const message = changedMessage(done);
  if (done.changed.length === 0) {
    showToast(message);
    return;
  }
  const undo = () => void takeBack(done);
  const toast = showToast({ ...message, action: { label: 'Undo', onSelect: undo } });
  rememberLibraryChange({
    label: 'Change briefs',
    undo: () => {
      dismissToast(toast);
      undo();
    },
  });
}

/* What is left out is not sent as undefined. */
function plainChange({ addTags, removeTags, ...change }: SharedChange) {
  return {
    ...change,
    ...(addTags && { addTags: [...addTags] }),
    ...(removeTags && { removeTags: [...removeTags] }),
  };
}
