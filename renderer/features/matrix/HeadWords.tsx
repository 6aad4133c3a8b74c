import type { AxisEntry } from './axes.ts';
import styles from './MatrixGrid.module.css';

/** What the head of a row or a column says: its label, its words, and a note if there is one. */
export function HeadWords({ entry }: { readonly entry: AxisEntry }) {
  return (
    <>
      <span className={styles.label}>{entry.label}</span>
      <span className={entry.text ? styles.text : styles.noText}>{entry.text || 'No words yet'}</span>
      {entry.note !== '' && <span className={styles.note}>{entry.note}</span>}
    </>
  );
}
