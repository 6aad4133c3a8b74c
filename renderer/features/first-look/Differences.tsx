import Info from 'lucide-react/icons/info';
import type { LookedAt } from '#shared/ipc/contract.ts';
import { differenceWords, wordsOfBoth } from '#shared/queries/first-look-words.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import styles from './FirstLook.module.css';
import { standingWords } from './look-words.ts';

/** How a file stands to the brief of the same origin in the library, and what differs, by kind of record. */
export function Standing({ look }: { readonly look: LookedAt }) {
  const words = standingWords(look);
  if (!words) return null;
  const differences = look.known?.differences ?? null;
  return (
    <section className={styles.standing} aria-label="In your library">
      <p className={styles.standingTitle}>
        <Info size={16} aria-hidden="true" />
        {words.title}
      </p>
      <p className={styles.reason}>{words.reason}</p>
      {differences && (
        <details className={styles.differences} open>
          <summary>What differs in the file: {wordsOfBoth(differences)}</summary>
          <ul className={styles.kinds}>
            {differenceWords(differences).map(({ title, lines }) => (
              <li key={title}>
                {title}
                <ul className={styles.lines}>
                  {lines.map((line) => (
                    <li key={line} className={styles.line}>
                      {visibleSigns(line)}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
