import { memo, useMemo } from 'react';
import type { Implication } from '#shared/brief/kinds/implication.ts';
import { inOrder } from '#shared/brief/order.ts';
import {
  type ImplicationDomain,
  implicationDomainNames,
  implicationDomains,
} from '#shared/vocabulary/implication.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { RecordList, type RecordRowProps } from '../../records/RecordList.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { AddButton, DeleteButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useRecords } from '../../records/use-records.ts';
import styles from './Implications.module.css';

/** What follows in each domain; the four standard ones are always offered, others can be added. */
export function Implications() {
  const records = useRecords('implications');
  return (
    <div className={styles.domains}>
      {implicationDomains.map((domain) => (
        <Domain key={domain} domain={domain} records={records} />
      ))}
    </div>
  );
}

function Domain(props: { readonly domain: ImplicationDomain; readonly records: readonly Implication[] }) {
  const { domain } = props;
  const add = useAdd('implications');
  const name = implicationDomainNames[domain];
  const records = useMemo(
    () => props.records.filter((record) => record.domain === domain),
    [props.records, domain],
  );
  const addHere = () =>
    add((document) => addRecord(document, 'implications', { domain }, records.at(-1)?.id ?? null));
  if (domain === 'own') {
    return (
      <div className={styles.own}>
        <OwnRows records={records} />
        <AddButton label="Add own domain" onAdd={addHere} />
      </div>
    );
  }
  return (
    <section className={styles.domain} aria-label={name}>
      <h3 className={styles.name}>{name}</h3>
      <div>
        <RecordList
          collection="implications"
          label={`Implications: ${name}`}
          records={records}
          isLoose
          nameOf={nameOf}
          Row={Row}
        />
        {records.length === 0 && (
          <AddButton label="Add implication" name={`Add implication: ${name}`} onAdd={addHere} />
        )}
      </div>
    </section>
  );
}

function OwnRows({ records }: { readonly records: readonly Implication[] }) {
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

const nameOf = (record: Implication, index: number) =>
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

const Row = memo(function Row({ record, index }: RecordRowProps<'implications'>) {
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
