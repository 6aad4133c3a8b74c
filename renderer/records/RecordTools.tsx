import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './RecordTools.module.css';
import rowButton from './row-button.module.css';
import { useIsReadOnly } from './use-records.ts';

/** A small button of a row, visible while the pointer or the cursor is in the row. */
export function RowButton(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}) {
  if (useIsReadOnly()) return null;
  return (
    <button
      type="button"
      className={rowButton.rowButton}
      data-row-button=""
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      {props.icon}
    </button>
  );
}

/** Deletes a row's record. */
export function DeleteButton(props: { readonly label: string; readonly onDelete: () => void }) {
  return <RowButton label={props.label} icon={<Trash2 size={14} />} onClick={props.onDelete} />;
}

/** The quiet line at the end of a list that adds to it. */
export function AddButton(props: {
  readonly label: string;
  readonly onAdd: () => void;
  /** Accessible name, if the words alone do not say what is added to what. */
  readonly name?: string | undefined;
  readonly isSmall?: boolean | undefined;
  /** What belongs in the list, shown after the words while it is empty. */
  readonly hint?: string | undefined;
}) {
  if (useIsReadOnly()) return null;
  return (
    <button
      type="button"
      className={classNames(styles.add, props.isSmall && styles.addSmall)}
      aria-label={props.name}
      onClick={props.onAdd}
    >
      <Plus size={props.isSmall ? 12 : 14} aria-hidden="true" />
      <span>
        {props.label}
        {props.hint !== undefined && <span className={styles.hint}> — {props.hint}</span>}
      </span>
    </button>
  );
}
