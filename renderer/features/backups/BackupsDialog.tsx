import { useEffect, useState } from 'react';
import type { Backup } from '#shared/ipc/contract.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { ClosingDialog } from '../../ui/Dialog/ClosingDialog.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { leaveBrief } from '../../window/navigate.ts';
import { tellProblem, valueOrTell } from '../../window/problems.ts';
import { BackedUpBriefs } from './BackedUpBriefs.tsx';
import styles from './BackupsDialog.module.css';
import { momentOf } from './moment.ts';
import { PlaceOfCopies } from './PlaceOfCopies.tsx';

const reasons: Readonly<Record<Backup['reason'], string>> = {
  daily: 'Daily',
  migration: 'Before an update of the library',
  asked: 'Made by hand',
};

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString(undefined, { maximumFractionDigits: 1 })} MB`;
}

/** The backups, asked for again when `asked` changes; null before the first answer. */
function useBackups(asked: number): readonly Backup[] | null {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says that there may be others.
  useEffect(() => {
    void workbench.call('backup.list', {}).then((answer) => {
      setBackups(valueOrTell(answer, 'The backups could not be listed')?.backups ?? []);
    });
  }, [asked]);
  return backups;
}

/** Lists the backups of the library; one can replace the library, or give single briefs. */
export function BackupsDialog({ onClose }: { readonly onClose: () => void }) {
  const [shown, setShown] = useState<Backup | null>(null);
  if (shown === null) return <BackupList onShow={setShown} onClose={onClose} />;
  return <BackedUpBriefs backup={shown} onBack={() => setShown(null)} onClose={onClose} />;
}

interface BackupListProps {
  readonly onShow: (backup: Backup) => void;
  readonly onClose: () => void;
}

/** Replaces the library by a backup; `busyId` is the one that is being restored, if any. */
function useRestore(onClose: () => void) {
  const [busyId, setBusyId] = useState<string | null>(null);
  /* The program asks once more before it does so; afterwards every window shows what the backup holds. */
  const restore = async ({ id }: Backup) => {
    setBusyId(id);
    const isSaved = await leaveBrief();
    const answer = isSaved ? await workbench.call('backup.restore', { id }) : null;
    setBusyId(null);
    if (answer?.ok) onClose();
    else if (answer) tellProblem(answer.error, 'The backup was not restored');
  };
  return { busyId, restore };
}

function BackupList({ onShow, onClose }: BackupListProps) {
  const [asked, setAsked] = useState(0);
  const backups = useBackups(asked);
  const { busyId, restore } = useRestore(onClose);
  return (
    <ClosingDialog
      title="Restore a backup"
      description="A backup is made on every day of use and before each update of the library; the last seven of each kind are kept. Each was checked when it was made. Restoring one replaces the whole library; single briefs can be taken out of it."
      onClose={onClose}
    >
      <PlaceOfCopies onChange={() => setAsked((count) => count + 1)} />
      {backups?.length === 0 && (
        <EmptyState compact title="No backups yet">
          The first one is made today. You can make one now from the File menu.
        </EmptyState>
      )}
      <ul className={styles.list}>
        {backups?.map((backup) => (
          <Entry
            key={backup.id}
            backup={backup}
            busyId={busyId}
            onShow={() => onShow(backup)}
            onRestore={() => void restore(backup)}
          />
        ))}
      </ul>
    </ClosingDialog>
  );
}

function Entry(props: {
  readonly backup: Backup;
  /** The backup that is being restored, if any. */
  readonly busyId: string | null;
  readonly onShow: () => void;
  readonly onRestore: () => void;
}) {
  const { backup, busyId, onShow, onRestore } = props;
  const madeAt = momentOf(backup.at);
  return (
    <li className={styles.entry}>
      <span className={styles.when}>{madeAt}</span>
      <span className={styles.detail}>
        {reasons[backup.reason]} · {megabytes(backup.bytes)}
        {backup.isElsewhere && ' · only among the copies'}
      </span>
      <Button aria-label={`Briefs in the backup of ${madeAt}`} disabled={busyId !== null} onClick={onShow}>
        Briefs…
      </Button>
      <Button
        aria-label={`Restore the backup of ${madeAt}`}
        busy={busyId === backup.id}
        disabled={busyId !== null}
        onClick={onRestore}
      >
        Restore…
      </Button>
    </li>
  );
}
