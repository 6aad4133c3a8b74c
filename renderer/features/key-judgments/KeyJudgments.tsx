import { addRecord } from '../../document/add-record.ts';
import { Group } from '../../records/Group.tsx';
import { RecordList } from '../../records/RecordList.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useRecordLabels } from '../../records/use-record-label.ts';
import { useRecords } from '../../records/use-records.ts';
import { JudgmentRow } from './JudgmentRow.tsx';

/** The key judgments: statements with how likely, how confident, and what they rest on. */
export function KeyJudgments() {
  const add = useAdd('keyJudgments');
  const records = useRecords('keyJudgments');
  const labels = useRecordLabels('keyJudgments');
  const addButton = (
    <AddButton
      label="Add key judgment"
      hint={records.length === 0 ? 'one statement, how likely it is, and what it rests on' : undefined}
      onAdd={() => add((document) => addRecord(document, 'keyJudgments'))}
    />
  );
  if (records.length === 0) return addButton;
  return (
    <Group title="Key judgments" count={records.length}>
      <RecordList
        collection="keyJudgments"
        label="Key judgments"
        nameOf={({ id }) => labels.get(id) ?? ''}
        records={records}
        Row={JudgmentRow}
      />
      {addButton}
    </Group>
  );
}
