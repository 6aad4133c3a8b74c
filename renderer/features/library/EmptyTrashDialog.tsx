import { useState } from 'react';
import { tellProblem } from '../../app/problems.ts';
import { workbench } from '../../platform/workbench.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog/ConfirmDialog.tsx';
import { showToast } from '../../ui/Toast/toasts.ts';
import { useLibrary } from './library-store.ts';

/** Asks before the trash is erased for good. */
export function EmptyTrashDialog({ onClose }: { readonly onClose: () => void }) {
  const count = useLibrary((state) => state.facets?.trash ?? 0);
  const [isBusy, setBusy] = useState(false);
  const erase = async () => {
    setBusy(true);
    const answer = await workbench.call('library.erase', { briefIds: null });
    setBusy(false);
    onClose();
    if (!answer.ok) tellProblem(answer.error, 'The trash was not emptied');
    else
      showToast({
        title: 'The trash is empty',
        description: 'What was in it is erased from the library.',
        tone: 'good',
      });
  };
  return (
    <ConfirmDialog
      open
      tone="danger"
      title={count === 1 ? 'Erase the brief in the trash?' : `Erase the ${count} briefs in the trash?`}
      description="Their text, history and index entries are overwritten in the library. This cannot be undone. Backups made before keep them until they are replaced, seven days at most."
      confirmLabel="Erase for good"
      busy={isBusy}
      onConfirm={() => void erase()}
      onCancel={onClose}
    />
  );
}
