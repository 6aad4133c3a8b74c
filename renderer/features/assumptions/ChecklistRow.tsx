import type { ReactNode } from 'react';
import { useDocument } from '../../document/context.tsx';
import { removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { RecordText } from '../../records/RecordText.tsx';
import { DeleteButton } from '../../records/RecordTools.tsx';
import type { RecordTypes } from '../../records/record-kinds.ts';
import { type NoteField, useNotes } from '../../records/use-notes.tsx';
import type { TextFieldOf } from '../../records/use-record-text.ts';
import { focusRecord } from '../../window/app-store.ts';
import styles from './Checklist.module.css';

/** The kinds of record that are listed as a checklist. */
export type ChecklistCollection = 'assumptions' | 'informationGaps' | 'biasRisks';

interface ChecklistRowProps<Name extends ChecklistCollection> {
  readonly collection: Name;
  readonly record: RecordTypes[Name];
  readonly textField: TextFieldOf<Name>;
  /** "Assumption 2". */
  readonly name: string;
  readonly placeholder: string;
  readonly notes: readonly NoteField<Name>[];
  /** The state of the record, to be chosen. */
  readonly choice: ReactNode;
  /** Adds an empty record behind this one and gives its id. */
  readonly addAfter: (id: string) => string | null;
}

/** One line of a checklist: its state, its text, and what is noted beside it. */
export function ChecklistRow<Name extends ChecklistCollection>(props: ChecklistRowProps<Name>) {
  const { collection, record, name } = props;
  const document = useDocument();
  const notes = useNotes({ collection, record, fields: props.notes, name });
  const addNext = () => {
    const id = props.addAfter(record.id);
    if (id !== null) focusRecord(collection, id);
  };
  const drop = () => removeEmpty(document, collection, record.id);
  return (
    <div className={styles.row} {...inspectProps(collection, record.id)}>
      <div className={styles.choice}>{props.choice}</div>
      <div className={styles.content}>
        {record.label !== '' && <span className={styles.label}>{record.label}</span>}
        <RecordText
          collection={collection}
          record={record}
          field={props.textField}
          label={name}
          placeholder={props.placeholder}
          isFirst
          onEnter={addNext}
          onEmpty={drop}
        />
        {notes.lines}
      </div>
      <div className={styles.more}>{notes.more}</div>
      <DeleteButton
        label={`Delete ${name.toLowerCase()}`}
        onDelete={() => removeWithUndo(document, collection, record.id, name)}
      />
    </div>
  );
}
