import type { ReactNode } from 'react';
import { inspectProps } from './inspect-props.ts';
import styles from './RecordBox.module.css';
import { DeleteButton } from './RecordTools.tsx';
import type { RecordCollection } from './record-kinds.ts';
import { StandingLine } from './standing/StandingLine.tsx';

/**
 * A record in a frame of its own, as it is printed: lines of label and text, and a button in the corner that deletes
 * it.
 */
export function RecordBox(props: {
  readonly collection: RecordCollection;
  readonly id: string;
  /** What it is called, for a screen reader. */
  readonly name: string;
  readonly onDelete: () => void;
  readonly children: ReactNode;
}) {
  const { collection, id, name } = props;
  return (
    <fieldset className={styles.box} aria-label={name} {...inspectProps(collection, id)}>
      {props.children}
      <div className={styles.whole}>
        <StandingLine collection={collection} id={id} />
      </div>
      <DeleteButton
        label={`Delete ${name.charAt(0).toLowerCase()}${name.slice(1)}`}
        onDelete={props.onDelete}
      />
    </fieldset>
  );
}

/** A line of a box; the field in it has a name of its own. Without a label it takes the whole width. */
export function BoxLine(props: { readonly label?: string; readonly children: ReactNode }) {
  if (props.label === undefined) return <div className={styles.whole}>{props.children}</div>;
  return (
    <>
      <span className={styles.label} aria-hidden="true">
        {props.label}
      </span>
      <div className={styles.value}>{props.children}</div>
    </>
  );
}
