import { useEffect, useState } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import type { Answer, ResponseOf } from '#shared/ipc/contract.ts';
import { trashedToast } from '../../commands/brief-commands.ts';
import { forgetLibraryChange } from '../../commands/library-change.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { dismissToast, showToast } from '../../ui/Toast/toasts.ts';
import { tellProblem } from '../../window/problems.ts';
import styles from './Library.module.css';

/* The trash is counted when the question is asked: the window may show a brief, and other windows may have changed
   the trash. */
function useCount(briefIds: readonly BriefId[] | null): number | null {
  const [inTrash, setInTrash] = useState<number | null>(null);
  useEffect(() => {
    void workbench.call('library.facets', {}).then((answer) => {
      if (answer.ok) setInTrash(answer.value.trash);
    });
  }, []);
  return briefIds?.length ?? inTrash;
}

/* Named if they exist, so that they can be found and deleted. */
function useCopies(): readonly string[] {
  const [files, setFiles] = useState<readonly string[]>([]);
  useEffect(() => {
    void workbench.call('library.copies', {}).then((answer) => {
      if (answer.ok) setFiles(answer.value.files);
    });
  }, []);
  return files;
}

function title(count: number, isAll: boolean): string {
  if (count === 1) return isAll ? 'Erase the brief in the trash?' : 'Erase this brief?';
  return isAll ? `Erase the ${count} briefs in the trash?` : `Erase these ${count} briefs?`;
}

const leftover: Readonly<Record<ResponseOf<'library.erase'>['tracesLeft'], string>> = {
  none: 'Nothing of it is left in the library.',
  soon: 'The last traces in the library are overwritten when the backup that is being made is finished.',
  'no-room':
    'The disk is too full to overwrite the last traces in the library. Free some space and start Briefwright again.',
};

function tellErased(answer: Answer<'library.erase'>): void {
  if (!answer.ok) {
    tellProblem(answer.error, 'Nothing was erased');
    return;
  }
  // What was just put into the trash can no longer be taken back from there.
  dismissToast(trashedToast);
  forgetLibraryChange();
  const { erased, tracesLeft } = answer.value;
  showToast({
    title: erased === 1 ? 'The brief is erased' : `${erased} briefs are erased`,
    description: leftover[tracesLeft],
    tone: tracesLeft === 'no-room' ? 'warn' : 'good',
  });
}

interface EmptyTrashDialogProps {
  /** Null for all of the trash. */
  readonly briefIds: readonly BriefId[] | null;
  readonly onClose: () => void;
}

/** Asks before briefs of the trash, or all of it, are erased for good. */
export function EmptyTrashDialog(props: EmptyTrashDialogProps) {
  const count = useCount(props.briefIds);
  if (count === null) return null;
  if (count > 0) return <EraseQuestion {...props} count={count} />;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title="The trash is empty"
      description="There is nothing to erase."
      size="small"
      actions={<Button onClick={props.onClose}>Close</Button>}
    />
  );
}

function EraseQuestion({ briefIds, onClose, count }: EmptyTrashDialogProps & { readonly count: number }) {
  const [isBusy, setBusy] = useState(false);
  const copies = useCopies();
  const eraseAndTell = async () => {
    setBusy(true);
    const answer = await workbench.call('library.erase', { briefIds: briefIds && [...briefIds] });
    setBusy(false);
    onClose();
    tellErased(answer);
  };
  return (
    <ConfirmDialog
      open
      tone="danger"
      title={title(count, briefIds === null)}
      description={
        <>
          {count === 1 ? 'Its' : 'Their'} text, history and search entries are overwritten in the library.
          This cannot be undone.
          <span className={styles.remains}>
            Copies outside the library keep the text: backups made before, until there are seven newer ones of
            the same kind (daily ones: seven days of use), and damaged library files that were put aside.
            {copies.length > 0 && ` There are now: ${copies.join(', ')}.`}
          </span>
        </>
      }
      confirmLabel="Erase for good"
      busy={isBusy}
      onConfirm={() => void eraseAndTell()}
      onCancel={onClose}
    />
  );
}
