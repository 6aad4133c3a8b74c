import type { ReactNode } from 'react';
import styles from './Remark.module.css';

/** A quiet sentence in the inspector. */
export function Remark({ children }: { readonly children: ReactNode }) {
  return <p className={styles.remark}>{children}</p>;
}
