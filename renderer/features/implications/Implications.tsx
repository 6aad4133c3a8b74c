import { useMemo } from 'react';
import type { Implication } from '#shared/brief/kinds/implication.ts';
import {
  type ImplicationDomain,
  implicationDomainNames,
  implicationDomains,
} from '#shared/vocabulary/implication.ts';
import { addRecord } from '../../document/add-record.ts';
import { RecordList } from '../../records/RecordList.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useRecords } from '../../records/use-records.ts';
import { nameOf, OwnRows, Row } from './ImplicationRows.tsx';
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
