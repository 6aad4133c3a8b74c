import { memo } from 'react';
import type { Scenario } from '#shared/brief/kinds/scenario.ts';
import { scenarioKindNames } from '#shared/vocabulary/scenario.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { changeRecord, removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { LikelihoodButton } from '../../records/LikelihoodButton.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { DeleteButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import styles from './ScenarioOutlook.module.css';

/** What a scenario is called: by its own name, else by its kind. */
export function scenarioName(record: Scenario): string {
  const kind = scenarioKindNames[record.kind];
  return record.name || (record.kind === 'other' ? 'Other scenario' : `${kind} scenario`);
}

/** One scenario: its kind or name, how events would go, and how likely. */
export const ScenarioRow = memo(function ScenarioRow({ record }: { readonly record: Scenario }) {
  const document = useDocument();
  const add = useAdd('scenarios');
  const name = scenarioName(record);
  return (
    <div className={styles.scenario} {...inspectProps('scenarios', record.id)}>
      <Kind record={record} />
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

function Kind({ record }: { readonly record: Scenario }) {
  const isNamed = record.kind === 'other' || record.name !== '';
  return (
    <div className={styles.kind}>
      {isNamed ? (
        <RecordText
          collection="scenarios"
          record={record}
          field="name"
          label={`Name of scenario: ${scenarioName(record)}`}
          placeholder="Name"
          look="note"
          isFirst={record.name === '' && record.text === ''}
        />
      ) : (
        <span className={styles.kindName}>{scenarioKindNames[record.kind]}</span>
      )}
    </div>
  );
}
