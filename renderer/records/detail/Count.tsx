import type { ReactNode } from 'react';
import styles from './Count.module.css';

/** How many there are, at the end of a line of the inspector. */
export function Count(props: { readonly children: ReactNode; readonly isHidden?: boolean | undefined }) {
  return (
    <span className={styles.count} aria-hidden={props.isHidden || undefined}>
      {props.children}
    </span>
  );
}
