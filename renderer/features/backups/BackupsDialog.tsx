import { useEffect, useRef, useState } from 'react';
import type { Backup } from '#shared/ipc/contract.ts';
import { tellProblem, valueOrTell } from '../../app/problems.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import styles from './BackupsDialog.module.css';

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const reasons: Readonly<Record<Backup['reason'], string>> = {
  daily: 'Daily',
  migration: 'Before an update of the library',
  asked: 'Made by hand',
};

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString(undefined, { maximumFractionDigits: 1 })} MB`;
}

/** Lists the backups of the library; one can take its place. */
export function BackupsDialog({ onClose }: { readonly onClose: () => void }) {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const [isBusy, setBusy] = useState(false);
  const closeButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    void workbench.call('backup.list', {}).then((answer) => {
      setBackups(valueOrTell(answer, 'The backups could not be listed')?.backups ?? []);
    });
  }, []);
  const restore = async () => {
    if (!chosen) return;
    setBusy(true);
    const answer = await workbench.call('backup.restore', { id: chosen.id });
    setBusy(false);
    if (!answer.ok) tellProblem(answer.error, 'The backup was not restored');
    setChosen(null);
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Restore a backup"
      description="A backup is made on every day of use and before each update of the library; the last seven of each kind are kept. Each was checked when it was made."
      initialFocus={closeButton}
      actions={
        <Button ref={closeButton} onClick={onClose}>
          Close
        </Button>
      }
    >
      {backups?.length === 0 && (
        <EmptyState compact title="No backups yet">
          The first one is made today. You can make one now from the File menu.
        </EmptyState>
      )}
      <ul className={styles.list}>
        {backups?.map((backup) => (
          <li key={backup.id} className={styles.entry}>
            <span className={styles.when}>{when.format(new Date(backup.at))}</span>
            <span className={styles.detail}>
              {reasons[backup.reason]} · {megabytes(backup.bytes)}
            </span>
            <Button
              aria-label={`Restore the backup of ${when.format(new Date(backup.at))}`}
              onClick={() => setChosen(backup)}
            >
              Restore…
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={chosen !== null}
        title={`Put the library back to ${chosen ? when.format(new Date(chosen.at)) : ''}?`}
        description="Everything changed since then leaves the library. The present state is backed up first, so this can be taken back."
        confirmLabel="Restore"
        busy={isBusy}
        onConfirm={() => void restore()}
        onCancel={() => setChosen(null)}
      />
    </Dialog>
  );
}
