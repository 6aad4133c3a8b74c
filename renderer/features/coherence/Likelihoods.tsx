import { useState } from 'react';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { likelihoodNumbers } from '#shared/standards/likelihood.ts';
import { useDocument } from '../../document/context.tsx';
import { changeRecord } from '../../records/edit-record.ts';
import { Group } from '../../records/Group.tsx';
import { judgeHypothesis } from '../../records/judge-hypothesis.ts';
import { LikelihoodButton } from '../../records/LikelihoodButton.tsx';
import { useHypothesisLabels, useIsReadOnly, useRecords } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Analysts } from './Analysts.tsx';
import { Coherence } from './Coherence.tsx';
import styles from './Likelihoods.module.css';
import { PooledNote } from './PooledNote.tsx';

/**
 * How likely each hypothesis is, asked after the matrix and apart from it, what the numbers add up to, and one action
 * that makes them agree; below it the numbers of several analysts. Nothing for fewer than two hypotheses.
 */
export function Likelihoods() {
  const hypotheses = useRecords('hypotheses');
  const isReadOnly = useIsReadOnly();
  const [isAsked, setAsked] = useState(false);
  const hasComplements = hypotheses.some(({ complement }) => complement !== null);
  const isBoth = isAsked || hasComplements;
  const isPooled = hypotheses.some(({ pooledAt }) => pooledAt !== null);
  if (hypotheses.length < 2) return null;
  return (
    <>
      <Group
        title="How likely each is"
        tools={
          !isReadOnly &&
          !hasComplements && (
            <Button size="small" variant="quiet" aria-pressed={isBoth} onClick={() => setAsked(!isAsked)}>
              Ask for “not” as well
            </Button>
          )
        }
      >
        <p className={styles.hint}>
          Judged apart from the matrix, which orders hypotheses and measures nothing.
          {isBoth &&
            ' How likely is it that a hypothesis is not true? Asked by itself, it shows what does not add up.'}
        </p>
        <Table hypotheses={hypotheses} isBoth={isBoth} />
        {isPooled ? <PooledNote hypotheses={hypotheses} /> : <Coherence hypotheses={hypotheses} />}
      </Group>
      <Analysts isBoth={isBoth} />
    </>
  );
}

function Table(props: { readonly hypotheses: readonly Hypothesis[]; readonly isBoth: boolean }) {
  const { hypotheses, isBoth } = props;
  const labels = useHypothesisLabels();
  const isKept = hypotheses.some(({ elicited }) => elicited !== null);
  const isPooled = hypotheses.some(({ pooledAt }) => pooledAt !== null);
  const made = isPooled ? 'Mean of the analysts' : isKept ? 'Coherent' : 'Likelihood';
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Hypothesis</th>
          {isKept && <th scope="col">As given</th>}
          <th scope="col">{made}</th>
          {isBoth && <th scope="col">Not true</th>}
        </tr>
      </thead>
      <tbody>
        {hypotheses.map((hypothesis) => (
          <Row
            key={hypothesis.id}
            {...{ hypothesis, isBoth, isKept }}
            label={labels.get(hypothesis.id) ?? ''}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly hypothesis: Hypothesis;
  readonly label: string;
  readonly isBoth: boolean;
  readonly isKept: boolean;
}

function Row({ hypothesis, label, isBoth, isKept }: RowProps) {
  const document = useDocument();
  const { id, likelihood, likelihoodTerm, elicited, complement } = hypothesis;
  return (
    <tr>
      <th scope="row">
        <span className={styles.label}>{label}</span> {hypothesis.name || hypothesis.statement}
      </th>
      {isKept && <td>{elicited && likelihoodNumbers(elicited)}</td>}
      <td>
        <LikelihoodButton
          label={`How likely hypothesis ${label} is`}
          align="start"
          value={likelihood}
          picked={likelihoodTerm}
          onChange={(value, term) => judgeHypothesis(document, hypothesis, value, term)}
        />
      </td>
      {isBoth && (
        <td>
          <LikelihoodButton
            label={`How likely it is that hypothesis ${label} is not true`}
            value={complement}
            onChange={(value) =>
              changeRecord(document, 'hypotheses', id, { complement: value }, `complement:${id}`)
            }
          />
        </td>
      )}
    </tr>
  );
}
