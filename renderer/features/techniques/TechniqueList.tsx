import { addRecord } from '../../document/add-record.ts';
import { RecordList } from '../../records/RecordList.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useRecords } from '../../records/use-records.ts';
import { TechniqueRow } from './TechniqueRow.tsx';

/** The structured techniques that were applied, or that the original names, with what came out of each. */
export function TechniqueList() {
  const records = useRecords('techniques');
  const add = useAdd('techniques');
  return (
    <div>
      <RecordList
        collection="techniques"
        label="Techniques"
        records={records}
        nameOf={(record, index) => record.name || `Technique ${index + 1}`}
        Row={TechniqueRow}
      />
      <AddButton
        label="Add technique"
        hint={records.length === 0 ? 'how the judgment was tested' : undefined}
        onAdd={() => add((document) => addRecord(document, 'techniques'))}
      />
    </div>
  );
}
