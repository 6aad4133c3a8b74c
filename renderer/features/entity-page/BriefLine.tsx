import type { BriefId } from '#shared/brief/ids.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import type { TlpLabel } from '#shared/vocabulary/marking.ts';
import { dayWords } from '../../records/day-words.ts';
import styles from './EntityPage.module.css';

interface BriefLineProps {
  readonly brief: {
    readonly briefId: BriefId;
    readonly title: string;
    readonly tlp: TlpLabel | null;
    readonly informed: string;
  };
}

/** A brief in one line: the day of its information, its title and its marking. */
export function BriefLine({ brief: { title, tlp, informed } }: BriefLineProps) {
  const marking = tlp === null ? null : tlpDefinitions[tlp];
  return (
    <span className={styles.brief}>
      <time dateTime={informed}>{dayWords(informed)}</time>
      <span className={styles.title}>{visibleSigns(title) || 'Untitled brief'}</span>
      {marking && (
        <span className={styles.tlp} style={{ color: marking.foreground, background: marking.background }}>
          {marking.text}
        </span>
      )}
    </span>
  );
}
