import type { Brief } from '#shared/brief/brief.ts';
import type { DetailChoice } from '#shared/readers/references/fit.ts';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import styles from './ImportReferencesDialog.module.css';
import { detailWords, knownWords, workLine, workTitle } from './reference-words.ts';
import type { LookedAt } from './use-look.ts';

interface WorkRowProps {
  readonly work: LookedAt;
  readonly brief: Brief;
  readonly details: DetailChoice;
  readonly onTick: (isOn: boolean) => void;
}

/** One work of a list, with what is kept of it, what is not, and whether it is known already. */
export function WorkRow({ work, brief, details, onTick }: WorkRowProps) {
  const { found, known, isTicked } = work;
  const { kept, left } = detailWords(found, details);
  return (
    <li className={styles.work} data-known={known === null ? undefined : ''}>
      <Checkbox
        label={workTitle(found)}
        value={isTicked}
        onChange={onTick}
        description={
          <>
            {known && <span className={styles.known}>{knownWords(known, brief)}</span>}
            <span className={styles.line}>{workLine(found, brief.language)}</span>
            {kept !== '' && <span className={styles.line}>In the descriptor: {kept}</span>}
            {left !== '' && <span className={styles.left}>Left out: {left}</span>}
          </>
        }
      />
    </li>
  );
}
