import { memo } from 'react';
import type { Indicator } from '#shared/brief/kinds/indicator.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { Choice } from '../../records/Choice.tsx';
import { indicatorStatusOptions } from '../../records/choices.tsx';
import { changeRecord, removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { LinkChips } from '../../records/LinkChips.tsx';
import type { RecordRowProps } from '../../records/RecordList.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { DeleteButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import styles from './IndicatorRow.module.css';

/** One indicator: its status, what could be observed, and what it would speak for. */
export const IndicatorRow = memo(function IndicatorRow({ record, index }: RecordRowProps<'indicators'>) {
  const document = useDocument();
  const add = useAdd('indicators');
  const name = `Indicator ${index + 1}`;
  const addNext = () => add((to) => addRecord(to, 'indicators', {}, record.id));
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
      <Content record={record} name={name} onEnter={addNext} />
      <DeleteButton
        label={`Delete ${name.toLowerCase()}`}
        onDelete={() => removeWithUndo(document, 'indicators', record.id, name)}
      />
    </div>
  );
});

function Content(props: { readonly record: Indicator; readonly name: string; readonly onEnter: () => void }) {
  const { record, name, onEnter } = props;
  const document = useDocument();
  return (
    <div className={styles.content}>
      <RecordText
        collection="indicators"
        record={record}
        field="text"
        label={name}
        placeholder="What could be observed"
        isFirst
        onEnter={onEnter}
        onEmpty={() => removeEmpty(document, 'indicators', record.id)}
      />
      <LinkChips
        links={[
          { collection: 'hypotheses', ids: record.hypothesisIds },
          { collection: 'scenarios', ids: record.scenarioIds },
        ]}
      />
    </div>
  );
}
