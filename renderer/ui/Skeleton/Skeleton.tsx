import type { ReactNode } from 'react';
import styles from './Skeleton.module.css';

export interface SkeletonProps {
  /** What is being loaded, for a screen reader. */
  readonly label: string;
  readonly lines?: number | undefined;
}

/** Grey lines that keep the place of text while it loads. They stand still. */
export function Skeleton({ label, lines = 3 }: SkeletonProps): ReactNode {
  return (
    <div className={styles.lines} role="img" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move.
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}
