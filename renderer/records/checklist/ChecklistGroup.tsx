import { useCallback } from 'react';
import { addRecord } from '../../document/add-record.ts';
import { Group } from '../Group.tsx';
import { RecordRows } from '../RecordList.tsx';
import { AddButton } from '../RecordTools.tsx';
import type { RecordTypes } from '../record-kinds.ts';
import { useAdd } from '../use-add.ts';
import { useRecords } from '../use-records.ts';
import { ChecklistRow } from './ChecklistRow.tsx';
import type { Checklist, ChecklistCollection } from './checklist.ts';

/** A checklist on the page: its heading, its rows, and a line that adds to it. */
export function ChecklistGroup<Name extends ChecklistCollection, State extends string | null>(props: {
  readonly checklist: Checklist<Name, State>;
}) {
  const { checklist } = props;
  const { collection, title } = checklist;
  const records = useRecords(collection);
  const add = useAdd(collection);
  const renderRow = useCallback(
    (record: RecordTypes[Name], index: number) => <ChecklistRow {...{ checklist, record, index }} />,
    [checklist],
  );
  return (
    <Group title={title} count={records.length}>
      <RecordRows collection={collection} label={title} records={records} renderRow={renderRow} />
      <AddButton
        label={`Add ${checklist.name.toLowerCase()}`}
        hint={records.length === 0 ? checklist.hint : undefined}
        onAdd={() => add((document) => addRecord(document, collection))}
      />
    </Group>
  );
}
