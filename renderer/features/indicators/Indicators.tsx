import { addRecord } from '../../document/add-record.ts';
import { Group } from '../../records/Group.tsx';
import { RecordList } from '../../records/RecordList.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useRecords } from '../../records/use-records.ts';
import { IndicatorRow } from './IndicatorRow.tsx';

/** What could be observed that would shift the judgment, and what became of it. */
export function Indicators() {
  const records = useRecords('indicators');
  const add = useAdd('indicators');
  return (
    <Group title="Indicators" count={records.length}>
      <RecordList collection="indicators" label="Indicators" records={records} Row={IndicatorRow} />
      <AddButton
        label="Add indicator"
        hint={records.length === 0 ? 'what to watch for that would shift this judgment' : undefined}
        onAdd={() => add((document) => addRecord(document, 'indicators'))}
      />
    </Group>
  );
}
