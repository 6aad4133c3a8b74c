import type { ReactNode } from 'react';
import { inspectProps } from '../inspect-props.ts';
import { RecordText } from '../RecordText.tsx';
import type { RecordTypes } from '../record-kinds.ts';
import { StandingLine } from '../standing/StandingLine.tsx';
import styles from './CellLine.module.css';

type LineCollection = 'evidence' | 'uncertainties';

/** A record in a cell of a table: its text, and what comes before and after it. */
export function CellLine<Name extends LineCollection>(props: {
  readonly collection: Name;
  readonly record: RecordTypes[Name];
  /** Accessible name of the text. */
  readonly label: string;
  readonly placeholder: string;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly place?: string | undefined;
  readonly onEnter?: (() => void) | undefined;
  readonly onEmpty: () => void;
}) {
  const { collection, record } = props;
  return (
    <li className={styles.line} {...inspectProps(collection, record.id)}>
      {props.before}
      <div>
        <RecordText<LineCollection>
          collection={collection}
          record={record}
          field="text"
          label={props.label}
          placeholder={props.placeholder}
          look="small"
          isFirst
          place={props.place}
          onEnter={props.onEnter}
          onEmpty={props.onEmpty}
        />
        <StandingLine collection={collection} id={record.id} />
      </div>
      {props.after}
    </li>
  );
}
