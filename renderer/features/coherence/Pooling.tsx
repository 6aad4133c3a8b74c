import type { ReadEstimates } from '#shared/analysis/probability/estimates.ts';
import { listed } from '#shared/analysis/sentences/phrases.ts';
import { poolingCall } from '#shared/commands/coherence-calls.ts';
import { estimateQuestions, isPoolingStale } from '#shared/queries/estimate-questions.ts';
import type { CoherenceMethod } from '#shared/vocabulary/outcome.ts';
import { useBriefParts, useDocument } from '../../document/context.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl/SegmentedControl.tsx';
import { tellProblem } from '../../window/problems.ts';
import styles from './Analysts.module.css';
import { answersOf } from './answers.ts';

const methods = [
  { value: 'normalised', label: 'Divide by the sum' },
  { value: 'least-squares', label: 'Least squares' },
] as const;

const partsOfQuestions = [
  'hypotheses',
  'estimates',
  'people',
  'dissents',
  'ladder',
  'hypothesisLabels',
] as const;

interface PoolingProps {
  readonly read: ReadEstimates;
  readonly method: CoherenceMethod;
  readonly onMethod: (method: CoherenceMethod) => void;
}

/** Who is counted, how the mean is made, what it lets one ask, and the button that makes it the brief's own. */
export function Pooling({ read, method, onMethod }: PoolingProps) {
  const isReadOnly = useIsReadOnly();
  const brief = useBriefParts(partsOfQuestions, (whole) => whole);
  const questions = estimateQuestions(brief, read);
  return (
    <>
      <p className={styles.note}>{countedWords(read)}</p>
      {questions.length > 0 && (
        <ul className={styles.questions} aria-label="What the numbers let one ask">
          {questions.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {!isReadOnly && read.pooled && (
        <div className={styles.pooling}>
          <SegmentedControl
            label="How each analyst’s numbers are made coherent"
            hideLabel
            options={methods}
            value={method}
            onChange={onMethod}
          />
          <TakeOver method={method} isStale={isPoolingStale(brief, read)} />
        </div>
      )}
    </>
  );
}

function TakeOver({ method, isStale }: { readonly method: CoherenceMethod; readonly isStale: boolean }) {
  const document = useDocument();
  const { hypotheses } = useBriefParts(['hypotheses'], (whole) => whole);
  const all = Object.values(hypotheses);
  const isTaken =
    !isStale && all.every(({ pooledAt, coherence }) => pooledAt !== null && coherence === method);
  const takeOver = () => {
    const call = poolingCall(document.brief, method, new Date().toISOString());
    const done = call && document.runCall(call);
    if (done && !done.ok) tellProblem(done.error, 'The mean was not taken over');
  };
  if (isTaken) return <span className={styles.hint}>The brief has this mean as its likelihoods.</span>;
  return (
    <Button size="small" onClick={takeOver}>
      Take the mean over as the brief’s likelihoods
    </Button>
  );
}

function countedWords({ analysts, counted, pooled }: ReadEstimates): string {
  const waiting = analysts.filter((analyst) => !counted.includes(analyst));
  const missing = waiting.map((analyst) => `${analyst.person.name} (${answersOf(analyst)})`);
  const notCounted = missing.length === 0 ? '' : ` Not counted: ${listed(missing)}.`;
  if (!pooled) {
    return `The mean is shown once two analysts have a number for every hypothesis.${notCounted}`;
  }
  return `The mean of ${counted.length} analysts, each made coherent first, all with equal weight.${notCounted}`;
}
