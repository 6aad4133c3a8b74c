import { memo } from 'react';
import { type Scenario, type ScenarioKind, scenarioKindNames } from '#shared/brief/kinds/scenario.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { changeRecord, removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { Group } from '../../records/Group.tsx';
import { inspectProps } from '../../records/inspect-props.ts';
import { LikelihoodButton } from '../../records/LikelihoodButton.tsx';
import { RecordList } from '../../records/RecordList.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { AddButton, DeleteButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useRecords } from '../../records/use-records.ts';
import styles from './Recommendations.module.css';

const standardKinds: readonly ScenarioKind[] = ['best', 'worst', 'most-likely'];

const nameOf = (record: Scenario) => {
  const kind = scenarioKindNames[record.kind];
  return record.name || (record.kind === 'other' ? 'Other scenario' : `${kind} scenario`);
};

const Row = memo(function Row({ record }: { readonly record: Scenario }) {
  const document = useDocument();
  const add = useAdd('scenarios');
  const name = nameOf(record);
  const isNamed = record.kind === 'other' || record.name !== '';
  return (
    <div className={styles.scenario} {...inspectProps('scenarios', record.id)}>
      <div className={styles.kind}>
        {record.kind !== 'other' && record.name === '' && (
          <span className={styles.kindName}>{scenarioKindNames[record.kind]}</span>
        )}
        {isNamed && (
          <RecordText
            collection="scenarios"
            record={record}
            field="name"
            label={`Name of scenario: ${name}`}
            placeholder="Name"
            look="note"
            isFirst={record.name === '' && record.text === ''}
          />
        )}
      </div>
      <div className={styles.scenarioText}>
        <RecordText
          collection="scenarios"
          record={record}
          field="text"
          label={name}
          placeholder="How events would go"
          isFirst={record.kind !== 'other' || record.name !== '' || record.text !== ''}
          onEnter={() => add((to) => addRecord(to, 'scenarios', { kind: 'other' }, record.id))}
          onEmpty={() => removeEmpty(document, 'scenarios', record.id)}
        />
      </div>
      <div className={styles.likelihood}>
        <LikelihoodButton
          label={`Likelihood of ${name}`}
          value={record.likelihood}
          onChange={(likelihood) =>
            changeRecord(document, 'scenarios', record.id, { likelihood }, `likelihood:${record.id}`)
          }
        />
      </div>
      <DeleteButton
        label={`Delete ${name}`}
        onDelete={() => removeWithUndo(document, 'scenarios', record.id, name)}
      />
    </div>
  );
});

/** How things may go: best, worst and most likely are offered, more can be added, each with a likelihood. */
export function ScenarioOutlook() {
  const records = useRecords('scenarios');
  const add = useAdd('scenarios');
  const missing = standardKinds.filter((kind) => records.every((record) => record.kind !== kind));
  const isAnyLikely = records.some((record) => record.likelihood !== null);
  return (
    <Group title="Scenario outlook" count={records.length}>
      <RecordList collection="scenarios" label="Scenarios" records={records} nameOf={nameOf} Row={Row} />
      <div className={styles.offers}>
        {missing.map((kind) => (
          <AddButton
            key={kind}
            label={scenarioKindNames[kind]}
            name={`Add ${scenarioKindNames[kind].toLowerCase()} scenario`}
            onAdd={() => add((document) => addRecord(document, 'scenarios', { kind }))}
          />
        ))}
        <AddButton
          label="Add scenario"
          onAdd={() => add((document) => addRecord(document, 'scenarios', { kind: 'other' }))}
        />
      </div>
      {isAnyLikely && (
        <p className={styles.remark}>
          The scenarios are not exhaustive, so their likelihoods need not add up to 100 %.
        </p>
      )}
    </Group>
  );
}
