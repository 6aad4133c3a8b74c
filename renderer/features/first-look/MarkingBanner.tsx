import type { LookedAt } from '#shared/ipc/contract.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import styles from './FirstLook.module.css';

/** How far a brief may be passed on, in the colours of its label. */
export function MarkingBanner({ marking }: { readonly marking: LookedAt['facts']['marking'] }) {
  const restrictions = visibleSigns(marking.restrictions);
  if (marking.tlp === null) {
    return (
      <p className={styles.unmarked}>
        {restrictions || 'No marking: nothing says how far it may be passed on.'}
      </p>
    );
  }
  const { text, foreground: color, background, meaning } = tlpDefinitions[marking.tlp];
  return (
    <div className={styles.marking}>
      <p className={styles.label} style={{ color, background }}>
        {text}
        {restrictions !== '' && <span className={styles.restrictions}>{restrictions}</span>}
      </p>
      <p className={styles.meaning}>{meaning}</p>
    </div>
  );
}
