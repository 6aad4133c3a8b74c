import type { ReturnedLook } from '#shared/ipc/contract/merge.ts';
import type { Choice } from '#shared/merge/conflict.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import styles from './ReturnedFile.module.css';
import { didWord, senderOf } from './returned-words.ts';

/** So many changes are named. */
const shownChanges = 200;

type Chosen = Readonly<Record<string, Choice>>;

interface ReturnedBodyProps {
  readonly look: ReturnedLook;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** What is to be decided, and below it what comes in without being asked. */
export function ReturnedBody({ look, chosen, onChoose }: ReturnedBodyProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
    <section className={styles.body} tabIndex={0} aria-label="What came back">
      {look.conflicts.length > 0 && <ToDecide {...{ look, chosen, onChoose }} />}
      {look.broughtIn.length > 0 && <ComesIn look={look} />}
    </section>
  );
}

function ToDecide({ look, chosen, onChoose }: ReturnedBodyProps) {
  const { conflicts } = look;
  const all = (choice: Choice) => () =>
    onChoose(Object.fromEntries(conflicts.map(({ key }) => [key, choice])));
  return (
    <section aria-label="To decide">
      <div className={styles.head}>
        <h3>You both changed this ({conflicts.length.toLocaleString()})</h3>
        {conflicts.length > 1 && (
          <span>
            <Button variant="quiet" onClick={all('mine')}>
              Keep all of mine
            </Button>
            <Button variant="quiet" onClick={all('theirs')}>
              Take all of theirs
            </Button>
          </span>
        )}
      </div>
      <ul className={styles.conflicts}>
        {conflicts.map((conflict) => (
          <ConflictCard
            key={conflict.key}
            conflict={conflict}
            sender={senderOf(look)}
            choice={chosen[conflict.key] ?? 'later'}
            onChoose={(choice) => onChoose({ ...chosen, [conflict.key]: choice })}
          />
        ))}
      </ul>
    </section>
  );
}

function ComesIn({ look }: { readonly look: ReturnedLook }) {
  const { broughtIn } = look;
  const more = broughtIn.length - shownChanges;
  return (
    <section aria-label="Comes in">
      <div className={styles.head}>
        <h3>
          Comes in from {senderOf(look)} ({broughtIn.length.toLocaleString()})
        </h3>
      </div>
      <ul className={styles.comes}>
        {broughtIn.slice(0, shownChanges).map(({ did, name, fields }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may be called the same
          <li key={index} className={styles.came}>
            <span className={styles.did}>{didWord(did)}</span>
            <span className={styles.name}>
              {visibleSigns(name)}
              {fields !== '' && <span className={styles.fields}> · {fields}</span>}
            </span>
          </li>
        ))}
        {more > 0 && <li className={styles.wait}>and {more.toLocaleString()} more</li>}
      </ul>
    </section>
  );
}
