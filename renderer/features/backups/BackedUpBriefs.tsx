import { useEffect, useState } from 'react';
import type { Backup, ResponseOf } from '#shared/ipc/contract.ts';
import { workbench } from '../../platform/workbench.ts';
import { StatusChip } from '../../records/StatusChip.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { ClosingDialog } from '../../ui/Dialog/ClosingDialog.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { showToast } from '../../ui/Toast/toasts.ts';
import { showBrief } from '../../window/navigate.ts';
import { tellProblem, valueOrTell } from '../../window/problems.ts';
import styles from './BackupsDialog.module.css';
import { momentOf } from './moment.ts';

type Listed = ResponseOf<'backup.briefs'>;
type BackedUpBrief = Listed['briefs'][number];
type Taken = ResponseOf<'backup.takeBrief'>;

/** Nobody looks through more; the words of a title find the others. */
const mostListed = 100;

const became: Readonly<Record<BackedUpBrief['inLibrary'], string>> = {
  same: 'In the library as it was then',
  changed: 'Changed in the library since',
  trashed: 'In the trash',
  'trashed-changed': 'In the trash, changed since',
  gone: 'No longer in the library',
};

const takenTitles: Readonly<Record<Taken['outcome'], string>> = {
  added: 'The brief is in the library again',
  beside: 'The brief of the backup is now beside the one of the library',
  known: 'The library has this brief as it was',
  restored: 'The brief was taken out of the trash',
};

/** The briefs of a backup for what was typed, asked for again when `asked` changes; null before the first answer. */
function useListed(id: string, query: string, asked: number): Listed | null {
  const [listed, setListed] = useState<Listed | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says that the library has changed.
  useEffect(() => {
    let isGone = false;
    const request = { id, query, offset: 0, limit: mostListed };
    void workbench.call('backup.briefs', request).then((answer) => {
      if (isGone) return;
      setListed(valueOrTell(answer, 'The briefs of the backup were not listed') ?? { briefs: [], total: 0 });
    });
    return () => {
      isGone = true;
    };
  }, [id, query, asked]);
  return listed;
}

interface BackedUpBriefsProps {
  readonly backup: Backup;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Lists the briefs of a backup; each can be taken into the library without touching anything else. */
export function BackedUpBriefs({ backup, onBack, onClose }: BackedUpBriefsProps) {
  const [query, setQuery] = useState('');
  const [busyId, setBusyId] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  const listed = useListed(backup.id, query, asked);
  const take = async ({ briefId }: BackedUpBrief) => {
    setBusyId(briefId);
    const answer = await workbench.call('backup.takeBrief', { id: backup.id, briefId });
    setBusyId(null);
    if (!answer.ok) return tellProblem(answer.error, 'The brief was not taken from the backup');
    setAsked((count) => count + 1);
    tellTaken(answer.value, onClose);
  };
  return (
    <ClosingDialog
      title={`Briefs in the backup of ${momentOf(backup.at)}`}
      description="A brief that is taken back is added to the library as it was then. What the library has now stays as it is."
      focus="body"
      actions={<Button onClick={onBack}>Other backups</Button>}
      onClose={onClose}
    >
      <TextField label="Words of the title" value={query} onChange={setQuery} maxLength={200} />
      <Found listed={listed} busyId={busyId} onTake={(brief) => void take(brief)} />
    </ClosingDialog>
  );
}

function tellTaken({ briefId, title, outcome }: Taken, onClose: () => void): void {
  const open = () => {
    onClose();
    void showBrief(briefId);
  };
  showToast({
    title: takenTitles[outcome],
    description: title || 'Untitled brief',
    tone: 'good',
    action: { label: 'Open', onSelect: open },
  });
}

interface FoundProps {
  readonly listed: Listed | null;
  /** The brief that is being taken, if any. */
  readonly busyId: string | null;
  readonly onTake: (brief: BackedUpBrief) => void;
}

function Found({ listed, busyId, onTake }: FoundProps) {
  if (listed?.total === 0) {
    return (
      <EmptyState compact title="No brief has these words in its title">
        Type other words, or look in another backup.
      </EmptyState>
    );
  }
  const more = (listed?.total ?? 0) - (listed?.briefs.length ?? 0);
  return (
    <>
      <ul className={styles.briefs} aria-label="Briefs in the backup">
        {listed?.briefs.map((brief) => (
          <Entry key={brief.briefId} brief={brief} busyId={busyId} onTake={() => onTake(brief)} />
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.detail}>
          {more.toLocaleString()} more. Type words of the title to find the one you look for.
        </p>
      )}
    </>
  );
}

interface EntryProps {
  readonly brief: BackedUpBrief;
  readonly busyId: string | null;
  readonly onTake: () => void;
}

function Entry({ brief, busyId, onTake }: EntryProps) {
  const title = brief.title || 'Untitled brief';
  const isThere = brief.inLibrary === 'same';
  return (
    <li className={styles.entry}>
      <span className={styles.name}>{title}</span>
      <span className={styles.detail}>
        <StatusChip status={brief.status} /> {momentOf(brief.updated)} · {became[brief.inLibrary]}
      </span>
      <Button
        aria-label={`Take back “${title}”`}
        busy={busyId === brief.briefId}
        disabled={isThere || busyId !== null}
        onClick={onTake}
      >
        Take back
      </Button>
    </li>
  );
}
