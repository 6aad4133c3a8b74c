import { useEffect } from 'react';
import type { LibraryRow } from '#shared/ipc/contract/library.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { SentOutChip } from '../../records/SentOutChip.tsx';
import { StatusChip } from '../../records/StatusChip.tsx';
import { Chip } from '../../ui/Chip/Chip.tsx';
import { Highlight } from '../../ui/Palette/Highlight.tsx';
import { useBriefReview } from '../../window/brief-reviews.ts';
import { useSentOut } from '../../window/sent-out.ts';
import styles from './Library.module.css';
import { fetchPage } from './library-store.ts';
import { pageSize } from './page-size.ts';
import { shortDate } from './short-date.ts';
import { type MarkedText, snippetFromHit } from './snippet.ts';

const ranges = (hits: MarkedText['hits']) => hits.map(({ from, to }) => ({ start: from, end: to }));

/* More tags than this would not be read in a list. */
const shownTags = 8;

function metaOf({ confidence, region, tags }: LibraryRow): string {
  const level = confidence === null ? '' : `${confidence[0]?.toUpperCase()}${confidence.slice(1)} confidence`;
  return [level, region, ...tags.slice(0, shownTags)].filter((part) => part !== '').join(' · ');
}

function Snippet({ row }: { readonly row: LibraryRow }) {
  if (row.snippet === '') return <span className={styles.quiet}>Nothing written yet</span>;
  const { text, hits } = snippetFromHit(row.snippet, row.snippetHits);
  return <Highlight text={text} ranges={ranges(hits)} />;
}

/** One brief in the list. */
export function BriefRow({ row }: { readonly row: LibraryRow }) {
  const marking = row.tlp === null ? null : tlpDefinitions[row.tlp];
  const review = useBriefReview(row.id);
  const sentOut = useSentOut(row.id);
  const meta = metaOf(row);
  return (
    <div className={styles.row}>
      <div className={styles.rowLine}>
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
        <time className={styles.rowDate} dateTime={row.updated}>
          {shortDate(row.updated)}
        </time>
      </div>
      <div className={styles.rowLine}>
        <span className={styles.rowSnippet}>
          <Snippet row={row} />
        </span>
        <span className={styles.rowStatus}>
          {review && <Chip tone="warn">For review</Chip>}
          {!review && sentOut.length > 0 && <SentOutChip sentOut={sentOut} />}
          {!review && sentOut.length === 0 && <StatusChip status={row.status} />}
        </span>
      </div>
      {meta !== '' && <div className={styles.rowMeta}>{meta}</div>}
    </div>
  );
}

/** Shown in place of a row that is being fetched; when it comes into sight, it asks for its page. */
export function WaitingRow({ index }: { readonly index: number }) {
  useEffect(() => {
    void fetchPage(Math.floor(index / pageSize));
  }, [index]);
  return <div className={styles.row} aria-hidden="true" />;
}
