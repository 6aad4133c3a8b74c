import type { Source } from '#shared/brief/kinds/source.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { changeRecord } from '../../records/edit-record.ts';
import { printedDay } from '../../records/printed-day.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { TextField } from '../../ui/TextField/TextField.tsx';
import styles from './SourceDetail.module.css';

/** The grades a source had before, the newest first, each with the reason for the change. */
export function ReliabilityHistory({ record }: { readonly record: Source }) {
  const entries = record.reliabilityHistory.map((_, index) => index).toReversed();
  if (entries.length === 0) return null;
  return (
    <ul className={styles.history} aria-label="Earlier grades">
      {entries.map((index) => (
        <li key={`${record.id}-${index}`}>
          <Former record={record} index={index} />
        </li>
      ))}
    </ul>
  );
}

function Former({ record, index }: { readonly record: Source; readonly index: number }) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const language = useBriefPart('language', (language) => language);
  const former = record.reliabilityHistory[index];
  const text = useGatheredText(former?.reason ?? '', (reason) => {
    const reliabilityHistory = record.reliabilityHistory.map((entry, at) =>
      at === index ? { ...entry, reason } : entry,
    );
    return changeRecord(
      document,
      'sources',
      record.id,
      { reliabilityHistory },
      `reason:${record.id}:${index}`,
    );
  });
  if (former === undefined) return null;
  const until = `${former.reliability ?? 'No grade'} until ${printedDay(former.at.slice(0, 10), language)}`;
  return (
    <TextField
      label={former.by === '' ? until : `${until}, changed by ${former.by}`}
      value={text.value}
      error={text.error}
      placeholder="Why it was changed"
      readOnly={isReadOnly}
      onChange={text.onChange}
      onBlur={text.onBlur}
    />
  );
}
