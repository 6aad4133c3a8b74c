import type { LedgerSummary } from '#shared/ipc/contract/ledger.ts';
import { leastForRecord } from '#shared/queries/track-record.ts';
import { ladderTitles } from '#shared/standards/likelihood.ts';
import { useLedger } from '../../window/ledger.ts';
import { CalibrationChart } from './CalibrationChart.tsx';
import styles from './Ledger.module.css';

/** How well judgments are borne out: the mean score, and how often what was called by each term came true. */
export function TrackRecord() {
  const summary = useLedger((state) => state.summary);
  if (summary === null) return null;
  const { ladders, behind } = summary;
  return (
    <section className={styles.record} aria-label="How well judgments are borne out">
      <h3 className={styles.title}>How well judgments are borne out</h3>
      <Score summary={summary} />
      {ladders.map(({ ladder, terms }) => (
        <CalibrationChart key={ladder} title={ladderTitles[ladder]} terms={terms} />
      ))}
      {ladders.length > 0 && (
        <p className={styles.facts}>
          Dashed boxes: the range a term stands for. Diamonds: how often it came true, with the interval in
          which the true share lies 95 times in 100 (Wilson). Nothing is said of a term with fewer than{' '}
          {leastForRecord}.
        </p>
      )}
      {behind > 0 && <p className={styles.facts}>{behind.toLocaleString()} briefs are not read yet.</p>}
    </section>
  );
}

function Score({ summary }: { readonly summary: LedgerSummary }) {
  const { brier, scored, form } = summary;
  const cannot = summary.void === 0 ? '' : ` ${summary.void} could not be decided and are not scored.`;
  if (brier === null) {
    const left = leastForRecord - scored;
    return (
      <p className={styles.facts}>
        {scored === 0
          ? 'No judgment with a number is decided yet'
          : scored === 1
            ? 'One judgment with a number is decided'
            : `${scored} judgments with a number are decided`}
        . A score is given from {leastForRecord} on; {left} more {left === 1 ? 'is' : 'are'} needed.{cannot}
      </p>
    );
  }
  return (
    <p className={styles.score}>
      Mean Brier score <strong>{brier.mean.toFixed(3)}</strong> of {scored} judgments ({form}; 0 is best). At
      the ends of their intervals {brier.best.toFixed(3)} to {brier.worst.toFixed(3)}.{cannot}
    </p>
  );
}
