import type { ReactNode } from 'react';
import { Count } from './Count.tsx';
import styles from './Part.module.css';

/** A part of the inspector under a line: a small heading, how many are in it, and what they are. */
export function Part(props: {
  readonly title: string;
  readonly count?: number | undefined;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.part} aria-label={props.title}>
      <h3 className={styles.title}>
        {props.title}
        {props.count !== undefined && props.count > 0 && <Count>{props.count}</Count>}
      </h3>
      {props.children}
    </section>
  );
}
