import { memo } from 'react';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { Choice } from '../../records/Choice.tsx';
import { assumptionStatusOptions } from '../../records/choices.tsx';
import { changeRecord } from '../../records/edit-record.ts';
import { Group } from '../../records/Group.tsx';
import { RecordList, type RecordRowProps } from '../../records/RecordList.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import type { NoteField } from '../../records/use-notes.tsx';
import { useRecords } from '../../records/use-records.ts';
import { focusRecord } from '../../window/app-store.ts';
import { ChecklistRow } from './ChecklistRow.tsx';

const notes: readonly NoteField<'assumptions'>[] = [
  { field: 'basis', label: 'Basis', placeholder: 'Why it is taken to be true' },
  { field: 'ifWrong', label: 'If wrong', placeholder: 'What follows for the judgment' },
];

const Row = memo(function Row({ record, index }: RecordRowProps<'assumptions'>) {
  const document = useDocument();
  const name = `Assumption ${index + 1}`;
  return (
    <ChecklistRow
      collection="assumptions"
      record={record}
      textField="text"
      name={name}
      placeholder="What is taken as true"
      notes={notes}
      choice={
        <Choice
          label={`Status of ${name.toLowerCase()}`}
          value={record.status}
          options={assumptionStatusOptions}
          onChange={(status) => changeRecord(document, 'assumptions', record.id, { status })}
        />
      }
      addAfter={(id) => addRecord(document, 'assumptions', {}, id)}
    />
  );
});

/** The key assumptions check: each assumption with how it stood up to questioning. */
export function AssumptionChecklist() {
  const document = useDocument();
  const records = useRecords('assumptions');
  const add = () => {
    const id = addRecord(document, 'assumptions');
    if (id !== null) focusRecord('assumptions', id);
  };
  return (
    <Group title="Assumptions" count={records.length}>
      <RecordList collection="assumptions" label="Assumptions" records={records} Row={Row} />
      <AddButton
        label="Add assumption"
        hint={records.length === 0 ? 'what must be true for the judgment to hold' : undefined}
        onAdd={add}
      />
    </Group>
  );
}
