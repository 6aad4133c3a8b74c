import { memo } from 'react';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { Choice } from '../../records/Choice.tsx';
import { biasRiskKindOptions } from '../../records/choices.tsx';
import { changeRecord } from '../../records/edit-record.ts';
import { Group } from '../../records/Group.tsx';
import { RecordList, type RecordRowProps } from '../../records/RecordList.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import type { NoteField } from '../../records/use-notes.tsx';
import { useRecords } from '../../records/use-records.ts';
import { focusRecord } from '../../window/app-store.ts';
import { ChecklistRow } from './ChecklistRow.tsx';

const notes: readonly NoteField<'biasRisks'>[] = [
  { field: 'mitigation', label: 'Mitigation', placeholder: 'What was done, or what to check' },
];

const Row = memo(function Row({ record, index }: RecordRowProps<'biasRisks'>) {
  const document = useDocument();
  const name = `Bias or deception risk ${index + 1}`;
  return (
    <ChecklistRow
      collection="biasRisks"
      record={record}
      textField="text"
      name={name}
      placeholder="A bias, a sign of deception, or another red flag"
      notes={notes}
      choice={
        <Choice
          label={`Kind of ${name.toLowerCase()}`}
          value={record.kind}
          options={biasRiskKindOptions}
          onChange={(kind) => changeRecord(document, 'biasRisks', record.id, { kind })}
        />
      }
      addAfter={(id) => addRecord(document, 'biasRisks', {}, id)}
    />
  );
});

/** Biases, signs of deception and other red flags, with what was done about each. */
export function BiasRisks() {
  const document = useDocument();
  const records = useRecords('biasRisks');
  const add = () => {
    const id = addRecord(document, 'biasRisks');
    if (id !== null) focusRecord('biasRisks', id);
  };
  return (
    <Group title="Bias and deception risks" count={records.length}>
      <RecordList collection="biasRisks" label="Bias and deception risks" records={records} Row={Row} />
      <AddButton
        label="Add bias or deception risk"
        hint={records.length === 0 ? 'who could be misleading whom, ourselves included' : undefined}
        onAdd={add}
      />
    </Group>
  );
}
