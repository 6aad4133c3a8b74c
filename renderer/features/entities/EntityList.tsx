import { addRecord } from '../../document/add-record.ts';
import { RecordList } from '../../records/RecordList.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useRecords } from '../../records/use-records.ts';
import styles from './EntityList.module.css';
import { EntityRow } from './EntityRow.tsx';

/** Who and what matters to the brief: name, role and type. The rest is in the inspector. */
export function EntityList() {
  const records = useRecords('entities');
  const add = useAdd('entities');
  return (
    <div>
      {records.length > 0 && (
        <div className={styles.head} aria-hidden="true">
          <span>Name</span>
          <span>Role</span>
          <span>Type</span>
        </div>
      )}
      <RecordList
        collection="entities"
        label="Individuals and entities"
        records={records}
        nameOf={(record, index) => record.name || `Entity ${index + 1}`}
        Row={EntityRow}
      />
      <AddButton
        label="Add entity"
        hint={
          records.length === 0
            ? 'a person, organisation or place; or select its name in the text and make it one'
            : undefined
        }
        onAdd={() => add((document) => addRecord(document, 'entities'))}
      />
    </div>
  );
}
