import type { ReactNode } from 'react';
import { tagIdsOf } from '#shared/brief/record-tags.ts';
import styles from './RowTags.module.css';
import { useTagNames } from './record-tags.ts';

function Names({ record }: { readonly record: object }) {
  const names = useTagNames(record);
  return (
    <p className={styles.names}>
      <span className="visually-hidden">Tags: </span>
      {names.join(' · ')}
    </p>
  );
}

/** A row with the tags of its record below it; the row alone where the record has none. */
export function RowWithTags({ record, children }: { readonly record: object; readonly children: ReactNode }) {
  if (tagIdsOf(record).length === 0) return children;
  return (
    <div className={styles.row}>
      {children}
      <Names record={record} />
    </div>
  );
}
