import type { CSSProperties } from 'react';
import type { ReadEstimates } from '#shared/analysis/probability/estimates.ts';
import { numbersOf, type PooledLikelihoods, rangeOf } from '#shared/analysis/probability/several-analysts.ts';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { ladders, ladderTitles, likelihoodNumbers, likelihoodText } from '#shared/standards/likelihood.ts';
import { useBriefPart } from '../../document/context.tsx';
import { splitLikelihood } from '../../records/LikelihoodButton.tsx';
import { useHypothesisLabels } from '../../records/use-records.ts';
import styles from './Spread.module.css';
import { inLanes } from './spread-lanes.ts';

const at = (percent: number): CSSProperties => ({ insetInlineStart: `${percent}%` });

/** Where the coherent numbers of the analysts lie on the ladder, hypothesis by hypothesis, with their mean. */
export function Spread(props: { readonly hypotheses: readonly Hypothesis[]; readonly read: ReadEstimates }) {
  const { hypotheses, read } = props;
  const ladder = useBriefPart('ladder', (name) => name);
  if (!read.pooled) return null;
  const { pooled } = read;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        Each analyst’s coherent number, their mean, and the bands of {ladderTitles[ladder]}
      </figcaption>
      {hypotheses.map((hypothesis, index) => (
        <Row key={hypothesis.id} {...{ hypothesis, index, pooled, read }} />
      ))}
      <Scale />
    </figure>
  );
}

interface RowProps {
  readonly hypothesis: Hypothesis;
  readonly index: number;
  readonly pooled: PooledLikelihoods;
  readonly read: ReadEstimates;
}

function Row({ hypothesis, index, pooled, read }: RowProps) {
  const label = useHypothesisLabels().get(hypothesis.id) ?? '';
  const ladder = useBriefPart('ladder', (name) => name);
  const one = pooled.spread[index];
  const mean = pooled.percents[index] ?? 0;
  if (!one) return null;
  const range = rangeOf(one);
  const numbers = numbersOf(pooled, index);
  const said = read.counted.map(({ person }, place) => `${person.name} ${numbers[place]} %`).join(', ');
  const [term] = splitLikelihood(likelihoodText({ low: mean, high: mean }, ladder));
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <div
        className={styles.track}
        role="img"
        aria-label={`Hypothesis ${label}: from ${likelihoodNumbers(range)}, mean ${mean} %. ${said}.`}
      >
        <Marks {...{ numbers, range, mean, read }} />
      </div>
      <span className={styles.mean}>
        {mean} % <span className={styles.term}>{term}</span>
      </span>
    </div>
  );
}

interface MarksProps {
  readonly numbers: readonly number[];
  readonly range: { readonly low: number; readonly high: number };
  readonly mean: number;
  readonly read: ReadEstimates;
}

function Marks({ numbers, range, mean, read }: MarksProps) {
  const marks = inLanes(numbers);
  const lanes = Math.max(...marks.map(({ lane }) => lane)) + 1;
  return (
    <div className={styles.lanes} style={{ '--lanes': lanes } as CSSProperties}>
      <Bands />
      <span className={styles.range} style={{ ...at(range.low), width: `${range.high - range.low}%` }} />
      <span className={styles.meanMark} style={at(mean)} />
      {marks.map(({ analyst, percent, lane }) => {
        const person = read.counted[analyst]?.person;
        const number = read.analysts.findIndex((other) => other.person === person) + 1;
        const place = { ...at(percent), '--lane': lane } as CSSProperties;
        return (
          <span
            key={person?.id}
            className={styles.mark}
            style={place}
            title={`${person?.name}: ${percent} %`}
          >
            {number}
          </span>
        );
      })}
    </div>
  );
}

function Bands() {
  const ladder = useBriefPart('ladder', (name) => name);
  const edges = new Set(ladders[ladder].flatMap(({ whole }) => [whole.low, whole.high]));
  return [...edges].map((edge) => <span key={edge} className={styles.edge} style={at(edge)} />);
}

/* The numbers below: the ends of the bands, as far as they have room; those of the whole line are known. */
function Scale() {
  const ladder = useBriefPart('ladder', (name) => name);
  const edges = [...new Set(ladders[ladder].flatMap(({ whole }) => [whole.low, whole.high]))];
  edges.sort((one, other) => one - other);
  const inner = edges.filter((edge) => edge > 2 && edge < 98);
  const shown = inner.filter((edge, index) => index === 0 || edge - (inner[index - 1] ?? 0) >= 4);
  return (
    <div className={styles.row} aria-hidden="true">
      <span className={styles.label} />
      <div className={styles.scale}>
        {shown.map((edge) => (
          <span key={edge} className={styles.tick} style={at(edge)}>
            {edge}
          </span>
        ))}
      </div>
      <span className={styles.mean}>%</span>
    </div>
  );
}
