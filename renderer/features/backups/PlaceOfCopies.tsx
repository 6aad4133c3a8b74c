import { useEffect, useState } from 'react';
import type { Answer, BackupPlace } from '#shared/ipc/contract.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { takeBackupPlace } from '../../window/last-backup.ts';
import { tellProblem } from '../../window/problems.ts';
import styles from './BackupsDialog.module.css';
import { momentOf } from './moment.ts';

function usePlace() {
  const [place, setPlace] = useState<BackupPlace | null | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const take = (answer: Answer<'backup.place'>) => {
    if (!answer.ok) {
      if (answer.error.code !== 'cancelled')
        tellProblem(answer.error, 'The folder of copies was not changed');
      return;
    }
    setPlace(answer.value.place);
    takeBackupPlace(answer.value.place);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the dialog opens.
  useEffect(() => {
    void workbench.call('backup.place', {}).then(take);
  }, []);
  const change = async (name: 'backup.choosePlace' | 'backup.leavePlace') => {
    setBusy(true);
    take(await workbench.call(name, {}));
    setBusy(false);
  };
  return { place, isBusy, change };
}

/** Says where copies of backups go and whether they got there; `onChange` hears that the list may be another one. */
export function PlaceOfCopies({ onChange }: { readonly onChange: () => void }) {
  const { place, isBusy, change } = usePlace();
  if (place === undefined) return null;
  const choose = () => void change('backup.choosePlace').then(onChange);
  if (place === null) {
    return (
      <section className={styles.place} aria-label="Copies of backups">
        <p>
          All backups are beside the library, on the same disk. A copy on a stick or another disk outlives it.
        </p>
        <Button busy={isBusy} onClick={choose}>
          Keep copies elsewhere…
        </Button>
      </section>
    );
  }
  return (
    <section className={styles.place} aria-label="Copies of backups">
      <div>
        <p>
          Each backup is also copied to <span className={styles.folder}>{place.folder}</span>
          {place.lastCopy !== null && ` (last copied: the one of ${momentOf(place.lastCopy)})`}.
        </p>
        {place.problem !== null && <p className={styles.problem}>{place.problem}</p>}
      </div>
      <Button busy={isBusy} onClick={choose}>
        Another folder…
      </Button>
      <Button disabled={isBusy} onClick={() => void change('backup.leavePlace').then(onChange)}>
        No more copies
      </Button>
    </section>
  );
}
