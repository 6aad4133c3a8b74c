import type { ReactNode } from 'react';
import styles from './Group.module.css';

/** A part of a section: a small heading with the number of its records, and its content. */
export function Group(props: {
  readonly title: string;
  readonly count?: number | undefined;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.group} aria-label={props.title}>
      <header className={styles.head}>
        <h3 className={styles.title}>{props.title}</h3>
        {props.count !== undefined && props.count > 0 && <span className={styles.count}>{props.count}</span>}
        {props.tools !== undefined && <div className={styles.tools}>{props.tools}</div>}
      </header>
      {props.children}
    </section>
  );
}
