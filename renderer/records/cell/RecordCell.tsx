import type { ReactNode } from 'react';
import styles from './RecordCell.module.css';

/** A cell of a table on the page that holds records: its title, a line for each record, and ways to add to it. */
export function RecordCell(props: {
  /** Heading of the cell; a screen reader hears the heading of the column instead. */
  readonly title: string;
  /** The area of the row's grid in which the cell lies. */
  readonly area: string;
  /** What the lines are, for a screen reader. */
  readonly label: string;
  readonly tools: ReactNode;
  /** What folds and filters the lines of a long list. */
  readonly narrowing?: ReactNode;
  /** The lines, or null if there are none. */
  readonly children: ReactNode;
}) {
  return (
    <td className={styles.cell} style={{ gridArea: props.area }}>
      <div className={styles.head} aria-hidden="true">
        {props.title}
      </div>
      {props.narrowing && <div className={styles.narrowing}>{props.narrowing}</div>}
      {props.children !== null && (
        <ul className={styles.lines} aria-label={props.label}>
          {props.children}
        </ul>
      )}
      <div className={styles.tools}>{props.tools}</div>
    </td>
  );
}
