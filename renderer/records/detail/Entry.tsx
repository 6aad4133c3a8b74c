import type { ReactNode } from 'react';
import { Count } from './Count.tsx';
import styles from './Entry.module.css';

/** The records of a tab of the inspector, one below the other. */
export function Entries(props: { readonly isNumbered?: boolean | undefined; readonly children: ReactNode }) {
  return props.isNumbered ? (
    <ol className={styles.list}>{props.children}</ol>
  ) : (
    <ul className={styles.list}>{props.children}</ul>
  );
}

/** One record of a tab of the inspector; a click shows its detail. */
export function Entry(props: {
  /** The number by which it is known, shown before its name. */
  readonly number?: ReactNode;
  readonly name: string;
  /** What else is known of it; empty parts are left out. */
  readonly notes: readonly string[];
  readonly count: number;
  /** What is counted, for a screen reader; omitted if the notes say it. */
  readonly countWords?: string | undefined;
  readonly onClick: () => void;
}) {
  const { number, name, notes, count, countWords } = props;
  return (
    <li>
      <button type="button" className={styles.entry} onClick={props.onClick}>
        {number !== undefined && <span className={styles.number}>{number}</span>}
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.note}>{notes.filter((part) => part !== '').join(' · ')}</span>
        </span>
        <Count isHidden={countWords === undefined}>
          {count}
          {countWords !== undefined && <span className="visually-hidden"> {countWords}</span>}
        </Count>
      </button>
    </li>
  );
}
