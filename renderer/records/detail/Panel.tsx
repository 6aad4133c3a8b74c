import type { ReactNode } from 'react';
import styles from './Panel.module.css';

/** One panel of the inspector: its title, buttons beside it, and its content. */
export function Panel(props: {
  readonly title: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.title}>{props.title}</h2>
        {props.tools}
      </header>
      {props.children}
    </div>
  );
}
