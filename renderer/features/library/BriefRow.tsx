import { useEffect } from 'react';
import type { LibraryRow } from '#shared/ipc/library.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { Highlight } from '../../ui/Palette/Highlight.tsx';
import styles from './Library.module.css';
import { fetchPage, pageSize } from './library-store.ts';
import { StatusChip } from './StatusChip.tsx';
import { shortDate } from './short-date.ts';

const ranges = (hits: LibraryRow['titleHits']) => hits.map(({ from, to }) => ({ start: from, end: to }));

/** One brief in the list. */
export function BriefRow({ row }: { readonly row: LibraryRow }) {
  const marking = row.tlp === null ? null : tlpDefinitions[row.tlp];
  return (
    <div className={styles.row}>
      <div className={styles.rowTitle}>
        <span className={styles.rowName}>
          {row.title === '' ? (
            'Untitled brief'
          ) : (
            <Highlight text={row.title} ranges={ranges(row.titleHits)} />
          )}
        </span>
        {marking && (
          <span className={styles.tlp} style={{ color: marking.foreground, background: marking.background }}>
            {marking.text}
          </span>
        )}
      </div>
      <time className={styles.rowDate} dateTime={row.updated}>
        {shortDate(row.updated)}
      </time>
      <div className={styles.rowSnippet}>
        {row.snippet === '' ? (
          <span className={styles.quiet}>Nothing written yet</span>
        ) : (
          <Highlight text={row.snippet} ranges={ranges(row.snippetHits)} />
        )}
      </div>
      <div className={styles.rowMarks}>
        {row.confidence !== null && <span className={styles.quiet}>{row.confidence} confidence</span>}
        <StatusChip status={row.status} />
      </div>
      {row.tags.length > 0 && (
        <div className={styles.rowTags}>
          {[row.region, ...row.tags].filter(Boolean).slice(0, 8).join(' · ')}
        </div>
      )}
    </div>
  );
}

/** Stands for a row that is being fetched; it asks for its page by being seen. */
export function WaitingRow({ index }: { readonly index: number }) {
  useEffect(() => {
    void fetchPage(Math.floor(index / pageSize));
  }, [index]);
  return <div className={styles.row} aria-hidden="true" />;
}
