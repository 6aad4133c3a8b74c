import { type ScenarioKind, scenarioKindNames } from '#shared/vocabulary/scenario.ts';
import { addRecord } from '../../document/add-record.ts';
import { Group } from '../../records/Group.tsx';
import { RecordList } from '../../records/RecordList.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useRecords } from '../../records/use-records.ts';
import styles from './ScenarioOutlook.module.css';
import { ScenarioRow, scenarioName } from './ScenarioRow.tsx';

const standardKinds: readonly ScenarioKind[] = ['best', 'worst', 'most-likely'];

/** How events may go: best, worst and most likely are offered, more can be added, each with a likelihood. */
export function ScenarioOutlook() {
  const records = useRecords('scenarios');
  const add = useAdd('scenarios');
  const missing = standardKinds.filter((kind) => records.every((record) => record.kind !== kind));
  const isAnyLikely = records.some((record) => record.likelihood !== null);
  return (
    <Group title="Scenario outlook" count={records.length}>
      <RecordList
        collection="scenarios"
        label="Scenarios"
        records={records}
        nameOf={scenarioName}
        Row={ScenarioRow}
      />
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
