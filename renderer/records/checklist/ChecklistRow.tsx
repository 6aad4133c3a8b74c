import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { Choice } from '../Choice.tsx';
import { changeRecord, removeEmpty, removeWithUndo } from '../edit-record.ts';
import { inspectProps } from '../inspect-props.ts';
import { RecordText } from '../RecordText.tsx';
import { DeleteButton } from '../RecordTools.tsx';
import type { RecordTypes } from '../record-kinds.ts';
import { useAdd } from '../use-add.ts';
import { useNotes } from '../use-notes.tsx';
import styles from './ChecklistRow.module.css';
import { type Checklist, type ChecklistCollection, checklistName } from './checklist.ts';

/** One line of a checklist: its state, its text, and what is noted beside it. */
export function ChecklistRow<Name extends ChecklistCollection, State extends string | null>(props: {
  readonly checklist: Checklist<Name, State>;
  readonly record: RecordTypes[Name];
  readonly index: number;
}) {
  const { checklist, record } = props;
  const { collection, state } = checklist;
  const document = useDocument();
  const add = useAdd(collection);
  const name = checklistName(checklist, props.index);
  const notes = useNotes({ collection, record, fields: checklist.notes, name });
  return (
    <div className={styles.row} {...inspectProps(collection, record.id)}>
      <div className={styles.choice}>
        <Choice
          label={`${state.label} of ${name.toLowerCase()}`}
          value={state.of(record)}
          options={state.options}
          onChange={(value) => changeRecord(document, collection, record.id, state.change(value))}
        />
      </div>
      <div className={styles.content}>
        {record.label !== '' && <span className={styles.label}>{record.label}</span>}
        <RecordText<ChecklistCollection>
          collection={collection}
          record={record}
          field="text"
          label={name}
          placeholder={checklist.placeholder}
          isFirst
          onEnter={() => add((to) => addRecord(to, collection, {}, record.id))}
          onEmpty={() => removeEmpty(document, collection, record.id)}
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
