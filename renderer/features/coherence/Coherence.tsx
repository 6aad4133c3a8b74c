import { incoherenceOf } from '#shared/analysis/probability/make-coherent.ts';
import { likelihoodSum } from '#shared/analysis/set-questions.ts';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { coherenceCall, givenBackCall, givenOf } from '#shared/commands/coherence-calls.ts';
import { likelihoodNumbers } from '#shared/standards/likelihood.ts';
import type { CoherenceMethod } from '#shared/vocabulary/outcome.ts';
import { useDocument } from '../../document/context.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { tellProblem } from '../../window/problems.ts';
import styles from './Likelihoods.module.css';

const verbs: Readonly<Record<CoherenceMethod, string>> = {
  normalised: 'each was divided by their sum',
  'least-squares': 'they are the nearest ones that add up to 100 %, by least squares',
};

/** What the likelihoods add up to and how incoherent they are, with what makes them agree and what takes that back. */
export function Coherence({ hypotheses }: { readonly hypotheses: readonly Hypothesis[] }) {
  const given = hypotheses.flatMap((hypothesis) => givenOf(hypothesis) ?? []);
  const sum = likelihoodSum(hypotheses.map(({ elicited, likelihood }) => elicited ?? likelihood));
  const method = hypotheses.find(({ coherence }) => coherence !== null)?.coherence ?? null;
  if (sum === null) {
    return <p className={styles.sum}>Once every hypothesis has a number, their sum is shown here.</p>;
  }
  const distance = incoherenceOf(given);
  return (
    <>
      <p className={styles.sum}>
        As given they add up to <strong>{likelihoodNumbers(sum)}</strong>
        {distance < 0.005
          ? '. That is coherent.'
          : `; explanations that exclude each other and leave none out add up to 100 %. Incoherence ${distance.toFixed(2)}: the distance of the numbers given from the nearest coherent ones, 0 being none.`}
        {method !== null && ` The coherent numbers: ${verbs[method]}.`}
      </p>
      <Actions method={method} isCoherent={distance < 0.005} />
    </>
  );
}

function Actions(props: { readonly method: CoherenceMethod | null; readonly isCoherent: boolean }) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const make = (method: CoherenceMethod) => {
    const call = coherenceCall(document.brief, method);
    const done = call && document.runCall(call);
    if (done && !done.ok) tellProblem(done.error, 'The likelihoods were not changed');
  };
  const giveBack = () => {
    const call = givenBackCall(document.brief);
    if (call) document.runCall(call);
  };
  if (isReadOnly || (props.isCoherent && props.method === null)) return null;
  return (
    <div className={styles.actions}>
      {props.method !== 'normalised' && (
        <Button size="small" onClick={() => make('normalised')}>
          Make coherent: divide by the sum
        </Button>
      )}
      {props.method !== 'least-squares' && (
        <Button size="small" onClick={() => make('least-squares')}>
          Make coherent: least squares
        </Button>
      )}
      {props.method !== null && (
        <Button size="small" variant="quiet" onClick={giveBack}>
          Take back to the numbers given
        </Button>
      )}
    </div>
  );
}
