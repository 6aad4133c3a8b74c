import { memo } from 'react';
import type { Implication } from '#shared/brief/kinds/implication.ts';
import { inOrder } from '#shared/brief/order.ts';
import { implicationDomainNames } from '#shared/vocabulary/implication.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { RecordList, type RecordRowProps } from '../../records/RecordList.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { DeleteButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import styles from './Implications.module.css';

/** The implications in domains of the user's own, each with its name. */
export function OwnRows({ records }: { readonly records: readonly Implication[] }) {
  return (
    <RecordList
      collection="implications"
      label="Implications in own domains"
      records={records}
      isLoose
      nameOf={ownNameOf}
      Row={OwnRow}
    />
  );
}

/** What an implication in a standard domain is called. */
export const nameOf = (record: Implication, index: number) =>
  `${implicationDomainNames[record.domain]}, implication ${index + 1}`;

const ownNameOf = (record: Implication, index: number) => record.label || `Own domain ${index + 1}`;

function OwnRow({ record, index }: RecordRowProps<'implications'>) {
  return (
    <div className={styles.domain}>
      <div className={styles.name}>
        <RecordText
          collection="implications"
          record={record}
          field="label"
          label={`Name of own domain ${index + 1}`}
          placeholder="Domain"
          look="note"
        />
      </div>
      <ImplicationRow record={record} name={`${ownNameOf(record, index)}, implication`} />
    </div>
  );
}

/** An implication in a standard domain. */
export const Row = memo(function Row({ record, index }: RecordRowProps<'implications'>) {
  return <ImplicationRow record={record} name={nameOf(record, index)} />;
});

function ImplicationRow({ record, name }: { readonly record: Implication; readonly name: string }) {
  const document = useDocument();
  const add = useAdd('implications');
  const drop = () => {
    const list = inOrder(document.brief.implications).filter(({ domain }) => domain === record.domain);
    removeEmpty(document, 'implications', record.id, list);
  };
  return (
    <div {...inspectProps('implications', record.id)}>
      <div>
        {record.domain !== 'own' && record.label !== '' && (
          <span className={styles.label}>{record.label}</span>
        )}
        <RecordText
          collection="implications"
          record={record}
          field="text"
          label={name}
          placeholder="What follows"
          isFirst
          onEnter={() => add((to) => addRecord(to, 'implications', { domain: record.domain }, record.id))}
          onEmpty={drop}
        />
      </div>
      <DeleteButton
        label={`Delete ${name}`}
        onDelete={() => removeWithUndo(document, 'implications', record.id)}
      />
    </div>
  );
}
