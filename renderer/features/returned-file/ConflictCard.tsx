import { useId } from 'react';
import type { ReturnedLook } from '#shared/ipc/contract/merge.ts';
import type { Choice } from '#shared/merge/conflict.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { SegmentedControl } from '../../ui/SegmentedControl/SegmentedControl.tsx';
import styles from './ReturnedFile.module.css';
import { aboutWords, choicesOf, emptyWords } from './returned-words.ts';

type Conflict = ReturnedLook['conflicts'][number];

interface ConflictCardProps {
  readonly conflict: Conflict;
  readonly sender: string;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** What both sides changed, each otherwise, beside each other, and what is to become of it. */
export function ConflictCard({ conflict, sender, choice, onChoose }: ConflictCardProps) {
  const title = useId();
  return (
    <li className={styles.conflict} aria-labelledby={title}>
      <h4 id={title} className={styles.about}>
        {aboutWords(conflict)}
      </h4>
      <div className={styles.sides}>
        <Side conflict={conflict} side="mine" whose="Yours" />
        <Side conflict={conflict} side="theirs" whose={sender === 'the file' ? 'In the file' : sender} />
      </div>
      <SegmentedControl
        label={`What to do with ${aboutWords(conflict)}`}
        hideLabel
        options={choicesOf(conflict)}
        value={choice}
        onChange={onChoose}
      />
    </li>
  );
}

interface SideProps {
  readonly conflict: Conflict;
  readonly side: 'mine' | 'theirs';
  readonly whose: string;
}

function Side({ conflict, side, whose }: SideProps) {
  const { before, after, kind } = conflict;
  const words = visibleSigns(conflict[side]);
  return (
    <div className={styles.side}>
      <p className={styles.whose}>{whose}</p>
      <p className={styles.words}>
        {before !== '' && <span className={styles.around}>{visibleSigns(before)}</span>}
        {words.trim() === '' ? (
          <span className={styles.none}> {emptyWords(kind, side)} </span>
        ) : (
          <span className={styles.differs}>{words}</span>
        )}
        {after !== '' && <span className={styles.around}>{visibleSigns(after)}</span>}
      </p>
    </div>
  );
}
