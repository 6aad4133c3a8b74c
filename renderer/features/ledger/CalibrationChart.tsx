import type { LedgerSummary } from '#shared/ipc/contract/ledger.ts';
import styles from './Ledger.module.css';

type TermRecord = LedgerSummary['ladders'][number]['terms'][number];

const width = 160;
const height = 20;
const middle = height / 2;

const x = (percent: number): number => (percent / 100) * width;

const whole = (share: number): string => `${Math.round(share * 100)} %`;

/**
 * How often what was called by each term of a ladder came true, against the range of the term. The numbers are in the
 * table; the drawing repeats them by form, not by colour.
 */
export function CalibrationChart(props: { readonly title: string; readonly terms: readonly TermRecord[] }) {
  return (
    <table className={styles.chart}>
      <caption className={styles.caption}>{props.title}</caption>
      <thead>
        <tr>
          <th scope="col">Term</th>
          <th scope="col">Decided</th>
          <th scope="col">Came true</th>
          <th scope="col">
            <span className={styles.axis}>
              <span>0 %</span>
              <span>50 %</span>
              <span>100 %</span>
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.terms.map((record) => (
          <TermRow key={record.term} record={record} />
        ))}
      </tbody>
    </table>
  );
}

function TermRow({ record }: { readonly record: TermRecord }) {
  const { term, range, count, frequency } = record;
  return (
    <tr>
      <th scope="row">
        {term} <span className={styles.range}>({range})</span>
      </th>
      <td>{count}</td>
      <td className={styles.seenShare}>
        {frequency === null
          ? 'too few to say'
          : `${whole(frequency.share)} (${Math.round(frequency.low * 100)}–${whole(frequency.high)})`}
      </td>
      <td>
        <TermDrawing record={record} />
      </td>
    </tr>
  );
}

function TermDrawing({ record: { term, from, to, frequency } }: { readonly record: TermRecord }) {
  return (
    <svg className={styles.drawing} viewBox={`-6 0 ${width + 12} ${height}`} role="img">
      <title>{`The range of “${term}”, and how often it came true`}</title>
      <line className={styles.line} x1={x(0)} x2={x(100)} y1={height - 1} y2={height - 1} />
      {[0, 25, 50, 75, 100].map((percent) => (
        <line
          key={percent}
          className={styles.line}
          x1={x(percent)}
          x2={x(percent)}
          y1={height - 4}
          y2={height}
        />
      ))}
      <rect className={styles.meant} x={x(from)} width={x(to - from)} y={3} height={height - 8} rx={1} />
      {frequency && (
        <>
          <path
            className={styles.whisker}
            d={`M${x(frequency.low * 100)} ${middle - 6}v8m0 -4H${x(frequency.high * 100)}m0 -4v8`}
          />
          <path className={styles.seen} d={`M${x(frequency.share * 100)} ${middle - 7}l5 5l-5 5l-5 -5z`} />
        </>
      )}
    </svg>
  );
}
