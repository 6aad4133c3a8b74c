import type { ResponseOf } from '#shared/ipc/contract.ts';
import { StatusChip } from '../../records/StatusChip.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import styles from './BackupsDialog.module.css';
import { momentOf } from './moment.ts';

/** The briefs of a backup for what was typed, and how many there are. */
export type Listed = ResponseOf<'backup.briefs'>;
export type BackedUpBrief = Listed['briefs'][number];
export type Taken = ResponseOf<'backup.takeBrief'>;

const became: Readonly<Record<BackedUpBrief['inLibrary'], string>> = {
  same: 'In the library as it was then',
  changed: 'Changed in the library since',
  trashed: 'In the trash',
  'trashed-changed': 'In the trash, changed since',
  gone: 'No longer in the library',
};

interface FoundProps {
  readonly listed: Listed | null;
  /** The brief that is being taken, if any. */
  readonly busyId: string | null;
  readonly onTake: (brief: BackedUpBrief) => void;
}

/** The briefs that were found in a backup, each with what became of it since. */
export function Found({ listed, busyId, onTake }: FoundProps) {
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
