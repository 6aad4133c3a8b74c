import type { ReactNode } from 'react';
import type { CollectionName } from '#shared/brief/collections.ts';
import { tagIdsOf } from '#shared/brief/record-tags.ts';
import { standingOf } from '#shared/queries/standing.ts';
import { useSettled } from '../document/settled-brief.ts';
import styles from './RowNotes.module.css';
import { useTagNames } from './record-tags.ts';
import { StandingLine } from './standing/StandingLine.tsx';

function Names({ record }: { readonly record: object }) {
  const names = useTagNames(record);
  return (
    <p className={styles.names}>
      <span className="visually-hidden">Tags: </span>
      {names.join(' · ')}
    </p>
  );
}

/**
 * A row with what is said below it: that it failed or rests on what did, and its tags. The row alone where there is
 * nothing to say.
 */
export function RowWithNotes(props: {
  readonly collection: CollectionName;
  readonly record: { readonly id: string };
  readonly children: ReactNode;
}) {
  const { collection, record, children } = props;
  const hasTags = tagIdsOf(record).length > 0;
  const isShaken = useSettled((brief) => standingOf(brief, collection, record.id)) !== null;
  if (!hasTags && !isShaken) return children;
  return (
    <div className={styles.row}>
      {children}
      {isShaken && (
        <div className={styles.standing}>
          <StandingLine collection={collection} id={record.id} />
        </div>
      )}
      {hasTags && <Names record={record} />}
    </div>
  );
}
