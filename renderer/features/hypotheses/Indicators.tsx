import { memo } from 'react';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { Choice } from '../../records/Choice.tsx';
import { indicatorStatusOptions } from '../../records/choices.tsx';
import { changeRecord, removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { Group } from '../../records/Group.tsx';
import { inspectProps } from '../../records/inspect-props.ts';
import { LinkChips } from '../../records/LinkChips.tsx';
import { RecordList, type RecordRowProps } from '../../records/RecordList.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { AddButton, DeleteButton } from '../../records/RecordTools.tsx';
import { useRecords } from '../../records/use-records.ts';
import { focusRecord } from '../../window/app-store.ts';
import styles from './Indicators.module.css';

const Row = memo(function Row({ record, index }: RecordRowProps<'indicators'>) {
  const document = useDocument();
  const name = `Indicator ${index + 1}`;
  const addNext = () => {
    const id = addRecord(document, 'indicators', {}, record.id);
    if (id !== null) focusRecord('indicators', id);
  };
  return (
    <div className={styles.row} {...inspectProps('indicators', record.id)}>
      <div className={styles.status}>
        <Choice
          label={`Status of ${name.toLowerCase()}`}
          value={record.status}
          options={indicatorStatusOptions}
          onChange={(status) => changeRecord(document, 'indicators', record.id, { status })}
        />
      </div>
      <div className={styles.content}>
        <RecordText
          collection="indicators"
          record={record}
          field="text"
          label={name}
          placeholder="What could be observed"
          isFirst
          onEnter={addNext}
          onEmpty={() => removeEmpty(document, 'indicators', record.id)}
        />
        <LinkChips
          links={[
            { collection: 'hypotheses', ids: record.hypothesisIds },
            { collection: 'scenarios', ids: record.scenarioIds },
          ]}
        />
      </div>
      <DeleteButton
        label={`Delete ${name.toLowerCase()}`}
        onDelete={() => removeWithUndo(document, 'indicators', record.id, name)}
      />
    </div>
  );
});

/** What could be observed that would shift the judgment, and what became of it. */
export function Indicators() {
  const document = useDocument();
  const records = useRecords('indicators');
  const add = () => {
    const id = addRecord(document, 'indicators');
    if (id !== null) focusRecord('indicators', id);
  };
  return (
    <Group title="Indicators" count={records.length}>
      <RecordList collection="indicators" label="Indicators" records={records} Row={Row} />
      <AddButton
        label="Add indicator"
        hint={records.length === 0 ? 'what to watch for that would shift this judgment' : undefined}
        onAdd={add}
      />
    </Group>
  );
}
