import { memo } from 'react';
import type { Recommendation } from '#shared/brief/kinds/recommendation.ts';
import { inOrder } from '#shared/brief/order.ts';
import { type Horizon, horizonNames, horizons } from '#shared/vocabulary/recommendation.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { Choice, type ChoiceOption } from '../../records/Choice.tsx';
import { changeRecord, type RecordFields, removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { PageDate } from '../../records/PageDate.tsx';
import type { RecordRowProps } from '../../records/RecordList.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { DeleteButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './Recommendations.module.css';

const shortNames: Readonly<Record<Horizon, string>> = {
  immediate: 'Immediate',
  'medium-term': 'Medium-term',
  'long-term': 'Long-term',
  unspecified: 'No horizon',
};

const horizonOptions: readonly ChoiceOption<Horizon>[] = horizons.map((value) => ({
  value,
  label: shortNames[value],
  detail: value === 'unspecified' ? undefined : horizonNames[value],
}));

/** What a recommendation is called: its horizon and its place among those of that horizon. */
export const recommendationName = (record: Recommendation, index: number) =>
  `${horizonNames[record.horizon]}, recommendation ${index + 1}`;

/** One recommendation with its owner and due date; choosing another horizon moves it there. */
export const RecommendationRow = memo(function RecommendationRow(props: RecordRowProps<'recommendations'>) {
  const { record, index } = props;
  const { id, horizon } = record;
  const name = recommendationName(record, index);
  const document = useDocument();
  const add = useAdd('recommendations');
  const drop = () => {
    const all = inOrder(document.brief.recommendations);
    const list = all.filter((other) => other.horizon === horizon);
    removeEmpty(document, 'recommendations', id, list);
  };
  return (
    <div className={styles.row} {...inspectProps('recommendations', id)}>
      <div>
        <RecordText
          collection="recommendations"
          record={record}
          field="text"
          label={name}
          placeholder="What to do"
          isFirst
          onEnter={() => add((to) => addRecord(to, 'recommendations', { horizon }, id))}
          onEmpty={drop}
        />
        <Terms record={record} name={name} />
      </div>
      <DeleteButton
        label={`Delete ${name}`}
        onDelete={() => removeWithUndo(document, 'recommendations', id)}
      />
    </div>
  );
});

/* Who is to do it, by when, and in which horizon. */
function Terms({ record, name }: { readonly record: Recommendation; readonly name: string }) {
  const document = useDocument();
  const change = (fields: RecordFields<'recommendations'>) =>
    changeRecord(document, 'recommendations', record.id, fields);
  return (
    <div className={styles.meta}>
      <div className={classNames(styles.owner, record.owner === '' && styles.unset)}>
        <RecordText
          collection="recommendations"
          record={record}
          field="owner"
          label={`Owner: ${name}`}
          placeholder="Owner"
          look="note"
          onEnter={() => undefined}
        />
      </div>
      <div className={classNames(styles.due, record.due === null && styles.unset)}>
        {record.due !== null && <span aria-hidden="true">due</span>}
        <PageDate
          label={`Due date: ${name}`}
          value={record.due}
          emptyWords="Due date"
          onChange={(due) => change({ due })}
        />
      </div>
      <div className={styles.unset}>
        <Choice
          label={`Horizon: ${name}`}
          isPlain
          value={record.horizon}
          options={horizonOptions}
          onChange={(horizon) => change({ horizon })}
        />
      </div>
    </div>
  );
}
