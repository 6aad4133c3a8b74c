import { memo } from 'react';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { Choice } from '../../records/Choice.tsx';
import { priorityOptions } from '../../records/choices.tsx';
import { changeRecord } from '../../records/edit-record.ts';
import { Group } from '../../records/Group.tsx';
import { RecordList, type RecordRowProps } from '../../records/RecordList.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import type { NoteField } from '../../records/use-notes.tsx';
import { useRecords } from '../../records/use-records.ts';
import { focusRecord } from '../../window/app-store.ts';
import { ChecklistRow } from './ChecklistRow.tsx';

const notes: readonly NoteField<'informationGaps'>[] = [
  { field: 'howToClose', label: 'How to close it', placeholder: 'Who could find out, and where' },
];

const Row = memo(function Row({ record, index }: RecordRowProps<'informationGaps'>) {
  const document = useDocument();
  const name = `Information gap ${index + 1}`;
  return (
    <ChecklistRow
      collection="informationGaps"
      record={record}
      textField="text"
      name={name}
      placeholder="What is not known and matters"
      notes={notes}
      choice={
        <Choice
          label={`Priority of ${name.toLowerCase()}`}
          value={record.priority}
          options={priorityOptions}
          onChange={(priority) => changeRecord(document, 'informationGaps', record.id, { priority })}
        />
      }
      addAfter={(id) => addRecord(document, 'informationGaps', {}, id)}
    />
  );
});

/** What is not known and matters, with its priority and how it could be found out. */
export function InformationGaps() {
  const document = useDocument();
  const records = useRecords('informationGaps');
  const add = () => {
    const id = addRecord(document, 'informationGaps');
    if (id !== null) focusRecord('informationGaps', id);
  };
  return (
    <Group title="Information gaps" count={records.length}>
      <RecordList collection="informationGaps" label="Information gaps" records={records} Row={Row} />
      <AddButton
        label="Add information gap"
        hint={records.length === 0 ? 'what is not known and would change the judgment' : undefined}
        onAdd={add}
      />
    </Group>
  );
}
