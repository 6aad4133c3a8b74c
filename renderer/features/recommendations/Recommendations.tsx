import { useMemo } from 'react';
import type { Recommendation } from '#shared/brief/kinds/recommendation.ts';
import { type Horizon, horizonNames, horizons } from '#shared/vocabulary/recommendation.ts';
import { addRecord } from '../../document/add-record.ts';
import { Group } from '../../records/Group.tsx';
import { RecordList } from '../../records/RecordList.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useRecords } from '../../records/use-records.ts';
import { RecommendationRow, recommendationName } from './RecommendationRow.tsx';
import styles from './Recommendations.module.css';

/** The horizons whose list is always there. */
const offered: ReadonlySet<Horizon> = new Set<Horizon>(['immediate', 'medium-term']);

/** What to do, by when and by whom, in one list for each horizon. */
export function Recommendations() {
  const records = useRecords('recommendations');
  const add = useAdd('recommendations');
  const hasLongTerm = records.some((record) => record.horizon === 'long-term');
  return (
    <div>
      {horizons.map((horizon) => (
        <HorizonGroup key={horizon} horizon={horizon} records={records} />
      ))}
      {!hasLongTerm && (
        <div className={styles.longTerm}>
          <AddButton
            label="Add long-term recommendation"
            onAdd={() => add((document) => addRecord(document, 'recommendations', { horizon: 'long-term' }))}
          />
        </div>
      )}
    </div>
  );
}

function HorizonGroup(props: { readonly horizon: Horizon; readonly records: readonly Recommendation[] }) {
  const { horizon } = props;
  const add = useAdd('recommendations');
  const records = useMemo(
    () => props.records.filter((record) => record.horizon === horizon),
    [props.records, horizon],
  );
  if (records.length === 0 && !offered.has(horizon)) return null;
  const name = horizonNames[horizon];
  return (
    <Group title={name} count={records.length}>
      <RecordList
        collection="recommendations"
        label={name}
        records={records}
        nameOf={recommendationName}
        Row={RecommendationRow}
      />
      <AddButton
        label="Add recommendation"
        name={`Add recommendation: ${name}`}
        onAdd={() =>
          add((document) => addRecord(document, 'recommendations', { horizon }, records.at(-1)?.id ?? null))
        }
      />
    </Group>
  );
}
