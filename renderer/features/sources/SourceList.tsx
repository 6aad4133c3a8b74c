import { addRecord } from '../../document/add-record.ts';
import { RecordList } from '../../records/RecordList.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useRecords } from '../../records/use-records.ts';
import { SourceRow } from './SourceRow.tsx';
import { SourceSummary } from './SourceSummary.tsx';

/** The register of sources, each with the number it is cited by. Their detail is in the inspector. */
export function SourceList() {
  const records = useRecords('sources');
  const add = useAdd('sources');
  return (
    <div>
      <RecordList
        collection="sources"
        label="Sources"
        records={records}
        nameOf={(record, index) =>
          record.title ? `Source ${index + 1}, ${record.title}` : `Source ${index + 1}`
        }
        Row={SourceRow}
      />
      <AddButton
        label="Add source"
        hint={records.length === 0 ? 'what the brief draws on, with how far it can be relied on' : undefined}
        onAdd={() => add((document) => addRecord(document, 'sources'))}
      />
      <SourceSummary />
    </div>
  );
}
