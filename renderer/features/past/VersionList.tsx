import type { PastVersion } from '#shared/ipc/contract.ts';
import { Button } from '../../ui/Button/Button.tsx';
import choices from '../../ui/choice-list/choice-list.module.css';
import { classNames } from '../../ui/class-names.ts';
import styles from './PastDialog.module.css';
import type { Versions } from './use-versions.ts';
import { dayOf, doneText, timesOf } from './version-words.ts';

interface ListProps {
  readonly versions: Versions;
  readonly chosen: number | null;
  readonly onChoose: (version: PastVersion) => void;
}

/** The versions of a brief by days, the newest first. */
export function VersionList({ versions, chosen, onChoose }: ListProps) {
  const days = [...Map.groupBy(versions.list, dayOf)];
  return (
    <nav className={styles.list} aria-label="Versions">
      {days.map(([day, list]) => (
        <section key={day} aria-label={day}>
          <h3 className={styles.day}>{day}</h3>
          <ol className={choices.list}>
            {list.map((version) => (
              <li key={version.seq}>
                <button
                  type="button"
                  className={classNames(
                    choices.choice,
                    styles.version,
                    version.seq === chosen && choices.chosen,
                  )}
                  aria-current={version.seq === chosen ? 'true' : undefined}
                  onClick={() => onChoose(version)}
                >
                  <span className={styles.times}>{timesOf(version)}</span>
                  <span className={styles.done}>{doneText(version)}</span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {versions.more && (
        <Button variant="quiet" onClick={versions.more}>
          Show earlier ones
        </Button>
      )}
    </nav>
  );
}
