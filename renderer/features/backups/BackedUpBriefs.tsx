import { useEffect, useState } from 'react';
import type { Backup } from '#shared/ipc/contract.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { ClosingDialog } from '../../ui/Dialog/ClosingDialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { showToast } from '../../ui/Toast/toasts.ts';
import { showBrief } from '../../window/navigate.ts';
import { tellProblem, valueOrTell } from '../../window/problems.ts';
import { type BackedUpBrief, Found, type Listed, type Taken } from './FoundBriefs.tsx';
import { momentOf } from './moment.ts';

/** Nobody looks through more; the words of a title find the others. */
const mostListed = 100;

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
