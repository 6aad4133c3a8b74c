import { type ReactNode, useState } from 'react';
import { RecordText } from './RecordText.tsx';
import { AddButton } from './RecordTools.tsx';
import type { RecordCollection, RecordTypes } from './record-kinds.ts';
import styles from './use-notes.module.css';
import type { TextFieldOf } from './use-record-text.ts';

export interface NoteField<Name extends RecordCollection> {
  readonly field: TextFieldOf<Name>;
  readonly label: string;
  readonly placeholder: string;
}

/**
 * What is noted beside the text of a record, such as the basis of an assumption: a labelled line for each filled note,
 * and quiet buttons for the others, null if all are filled. The row that shows them decides where each part goes.
 */
export function useNotes<Name extends RecordCollection>(props: {
  readonly collection: Name;
  readonly record: RecordTypes[Name];
  readonly fields: readonly NoteField<Name>[];
  /** What the record is called, for the accessible names. */
  readonly name: string;
}): { readonly lines: ReactNode; readonly more: ReactNode } {
  const { collection, record, fields, name } = props;
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const isShown = ({ field }: NoteField<Name>) => record[field] !== '' || asked.has(field);
  const hidden = fields.filter((note) => !isShown(note));
  const lines = fields.filter(isShown).map((note) => (
    <div key={note.field} className={styles.note}>
      <span className={styles.label} aria-hidden="true">
        {note.label}
      </span>
      <div className={styles.value}>
        <RecordText
          collection={collection}
          record={record}
          field={note.field}
          label={`${note.label}: ${name}`}
          placeholder={note.placeholder}
          look="note"
          isAsked={asked.has(note.field)}
        />
      </div>
    </div>
  ));
  const more = hidden.map((note) => (
    <AddButton
      key={note.field}
      isSmall
      label={note.label}
      name={`Add ${note.label.toLowerCase()}: ${name}`}
      onAdd={() => setAsked((last) => new Set(last).add(note.field))}
    />
  ));
  return { lines, more: more.length > 0 ? more : null };
}
