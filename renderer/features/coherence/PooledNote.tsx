import { listed } from '#shared/analysis/sentences/phrases.ts';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { peopleOf } from '#shared/brief/people.ts';
import { givenBackCall } from '#shared/commands/coherence-calls.ts';
import { methodWords, pooledHypotheses } from '#shared/queries/pooling-words.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { printedMoment } from '../../records/printed-day.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import styles from './Likelihoods.module.css';

/** That the likelihoods are the mean of several analysts' numbers: of whose, how it was made and when, and the way back. */
export function PooledNote({ hypotheses }: { readonly hypotheses: readonly Hypothesis[] }) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const language = useBriefPart('language', (tag) => tag);
  useBriefPart('people', (people) => people);
  const pooled = hypotheses.find(({ pooledAt }) => pooledAt !== null);
  if (!pooled) return null;
  const { pooledIds, pooledAt, coherence } = pooled;
  const { areAll, labels } = pooledHypotheses(document.brief);
  const names = peopleOf(document.brief, pooledIds).map(({ name }) => name);
  const giveBack = () => {
    const call = givenBackCall(document.brief);
    if (call) document.runCall(call);
  };
  return (
    <>
      <p className={styles.sum}>
        {areAll ? 'The' : `Of ${listed(labels)}: the`} mean of the numbers of {listed(names)},{' '}
        {methodWords(coherence)}, all with equal weight; taken over on{' '}
        {printedMoment(pooledAt ?? '', language)}. A number that is typed here takes its place.
      </p>
      {!isReadOnly && (
        <div className={styles.actions}>
          <Button size="small" variant="quiet" onClick={giveBack}>
            Take back to what the brief had
          </Button>
        </div>
      )}
    </>
  );
}
