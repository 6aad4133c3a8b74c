import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './Gallery.module.css';

/** One part of the house on the gallery page, under its name. */
export function Section(props: {
  readonly title: string;
  readonly wide?: boolean | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className={classNames(styles.section, props.wide && styles.wide)} aria-label={props.title}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** Things side by side. */
export function Row({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={styles.row}>{children}</div>;
}

/** Things below each other. */
export function Column({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={styles.column}>{children}</div>;
}
