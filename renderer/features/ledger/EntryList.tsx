import type { LedgerEntry, LedgerPart } from '#shared/ipc/contract/ledger.ts';
import { outcomeResultNames } from '#shared/vocabulary/outcome.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { showBrief } from '../../window/navigate.ts';
import { entryDay, entryName, likelihoodOf } from './entry-words.ts';
import styles from './Ledger.module.css';
import { useEntries } from './use-entries.ts';

interface ListProps {
  readonly part: LedgerPart;
  readonly onDecide: (entry: LedgerEntry) => void;
  readonly onClose: () => void;
}

const emptyWords: Readonly<Record<LedgerPart, string>> = {
  due: 'Nothing is due.',
  open: 'No open judgments. Give a key judgment a day and a rule in its details, and it is kept here until it is decided.',
  decided: 'Nothing is decided yet.',
};

/** The judgments of one part of the ledger. */
export function EntryList({ part, onDecide, onClose }: ListProps) {
  const { shown, showMore } = useEntries(part);
  if (shown === null) return null;
  const { entries, total } = shown;
  if (total === 0) return <p className={styles.none}>{emptyWords[part]}</p>;
  return (
    <>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <Entry key={`${entry.briefId}:${entry.judgmentId}`} {...{ entry, onDecide, onClose }} />
        ))}
      </ul>
      {entries.length < total && (
        <p className={styles.none}>
          {entries.length.toLocaleString()} of {total.toLocaleString()} are shown.{' '}
          {entries.length < 500 && (
            <Button variant="link" onClick={showMore}>
              Show more
            </Button>
          )}
        </p>
      )}
    </>
  );
}

function Entry(props: Omit<ListProps, 'part'> & { readonly entry: LedgerEntry }) {
  const { entry, onDecide, onClose } = props;
  const open = () => {
    onClose();
    void showBrief(entry.briefId);
  };
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <p className={styles.statement}>{entry.statement || 'No words'}</p>
        <p className={styles.facts}>
          {[likelihoodOf(entry), entryDay(entry)].filter((fact) => fact !== '').join(' · ')}
        </p>
        {entry.rule !== '' && <p className={styles.facts}>Rule: {entry.rule}</p>}
        {entry.result !== null && (
          <p className={styles.outcome}>
            {outcomeResultNames[entry.result]}
            {entry.source !== '' && `: ${entry.source}`}
          </p>
        )}
        <button type="button" className={styles.open} onClick={open}>
          {entryName(entry)}
        </button>
      </div>
      <Button size="small" aria-label={`Decide: ${entry.statement}`} onClick={() => onDecide(entry)}>
        {entry.result === null ? 'Decide…' : 'Change…'}
      </Button>
    </li>
  );
}
