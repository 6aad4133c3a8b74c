import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import { type CollectionName, collections } from '#shared/brief/collections.ts';
import type { Ordered } from '#shared/brief/order.ts';
import { useDocument } from '../../document/context.tsx';
import { useApp } from '../../window/app-store.ts';
import rowButton from '../row-button.module.css';
import styles from './LongList.module.css';
import { matchingRecords } from './matching-records.ts';

/** A list of so many records can be folded and filtered. */
export const longList = 12;

interface Narrowing {
  readonly isFolded: boolean;
  readonly query: string;
  /** The records that matched when the query was typed: a row that is written in does not vanish. */
  readonly ids: ReadonlySet<string> | null;
}

function matching(records: readonly Ordered[], query: string, { tags }: Brief): Narrowing {
  return { isFolded: false, query, ids: matchingRecords(records, query, tags) };
}

const whole: Narrowing = { isFolded: false, query: '', ids: null };

/**
 * The records of a list that are to be shown, and the tools that fold and filter it, which only a long list has.
 * Everything is shown while the page is searched, and as soon as a record is gone to that is out of sight.
 */
export function useLongList<Item extends Ordered>(
  collection: CollectionName,
  label: string,
  records: readonly Item[],
): { readonly shown: readonly Item[]; readonly tools: ReactNode } {
  const [narrowing, narrow] = useState(whole);
  const isSearched = useApp((state) => state.find.isOpen);
  const asked = useApp(({ focusRequest }) =>
    focusRequest?.collection === collection ? focusRequest.id : null,
  );
  // What is narrowed can be made whole again, however short it has become.
  const isLong = records.length >= longList || narrowing !== whole;
  const shown = useMemo(() => {
    if (!isLong || isSearched) return records;
    if (narrowing.isFolded) return [];
    const { ids } = narrowing;
    return ids === null ? records : records.filter(({ id }) => ids.has(id));
  }, [records, narrowing, isLong, isSearched]);
  const isHidden =
    asked !== null && records.some(({ id }) => id === asked) && !shown.some(({ id }) => id === asked);
  useEffect(() => {
    if (isHidden) narrow(whole);
  }, [isHidden]);
  if (!isLong) return { shown, tools: null };
  const counts = { shown: shown.length, all: records.length };
  return { shown, tools: <Tools {...{ collection, label, narrowing, narrow, records, counts }} /> };
}

interface ToolsProps {
  readonly collection: CollectionName;
  readonly label: string;
  readonly narrowing: Narrowing;
  readonly narrow: (narrowing: Narrowing) => void;
  readonly records: readonly Ordered[];
  readonly counts: { readonly shown: number; readonly all: number };
}

function Tools({ collection, label, narrowing, narrow, records, counts }: ToolsProps) {
  const { isFolded, query } = narrowing;
  const { plural } = collections[collection];
  const document = useDocument();
  const search = (text: string) => narrow(text === '' ? whole : matching(records, text, document.brief));
  return (
    <div className={styles.tools}>
      <button
        type="button"
        className={rowButton.rowButton}
        aria-expanded={!isFolded}
        aria-label={isFolded ? `Unfold ${label}` : `Fold ${label}`}
        onClick={() => narrow(isFolded ? whole : { ...whole, isFolded: true })}
      >
        {isFolded ? (
          <ChevronRight size={14} aria-hidden="true" />
        ) : (
          <ChevronDown size={14} aria-hidden="true" />
        )}
      </button>
      <input
        type="search"
        className={styles.filter}
        aria-label={`Filter ${label}`}
        placeholder={`Filter ${counts.all.toLocaleString()} ${plural}`}
        value={query}
        onChange={(event) => search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          event.stopPropagation();
          search('');
        }}
      />
      <span className={styles.count} role="status">
        {isFolded
          ? 'folded'
          : counts.shown < counts.all && `${counts.shown.toLocaleString()} of ${counts.all.toLocaleString()}`}
      </span>
    </div>
  );
}
