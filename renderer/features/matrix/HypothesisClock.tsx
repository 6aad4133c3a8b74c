import { useEffect, useMemo, useRef, useState } from 'react';
import { inOrder } from '#shared/brief/order.ts';
import { clockPhrases } from '#shared/queries/clock-sentences.ts';
import type { HypothesisClock as Clock } from '#shared/queries/hypothesis-clock.ts';
import { useDocument, useDocumentState } from '../../document/context.tsx';
import { useSettledBrief } from '../../document/settled-brief.ts';
import { workbench } from '../../platform/workbench.ts';
import { focusRecord } from '../../window/app-store.ts';
import styles from './MatrixSummary.module.css';

/* What the clock depends on: the words of the hypotheses, and which items of evidence there are. */
function useWhatCounts(): string {
  const { hypotheses, evidence } = useSettledBrief();
  return useMemo(
    () =>
      JSON.stringify([
        inOrder(hypotheses).map(({ id, name, statement }) => [id, name, statement]),
        inOrder(evidence).map(({ id, text }) => [id, text.trim() === '']),
      ]),
    [hypotheses, evidence],
  );
}

/* The clock of the open brief from its log; null until it is read, and if it cannot be. */
function useClock(): Clock | null {
  const document = useDocument();
  const counts = useWhatCounts();
  const isSaved = useDocumentState(({ saveState }) => saveState === 'saved');
  const readFor = useRef('');
  const [clock, setClock] = useState<Clock | null>(null);
  useEffect(() => {
    // The log tells of what is saved; other changes than those of words do not move the clock.
    if (!isSaved || readFor.current === counts) return;
    readFor.current = counts;
    void workbench.call('past.clock', { briefId: document.brief.id }).then((answer) => {
      if (answer.ok && readFor.current === counts) setClock(answer.value);
    });
  }, [document, counts, isSaved]);
  return clock;
}

/** A quiet line that says which hypotheses were added or reworded after evidence was there; each leads to its hypothesis. */
export function HypothesisClock() {
  const clock = useClock();
  const brief = useSettledBrief();
  const phrases = clock ? clockPhrases(clock, brief) : [];
  if (phrases.length === 0) return null;
  return (
    <p className={styles.clock}>
      {phrases.map(({ text, hypothesisId }) =>
        hypothesisId === null ? (
          <span key={text}>{text}</span>
        ) : (
          <button
            key={text}
            type="button"
            className={styles.phrase}
            title="Show the hypothesis"
            onClick={() => focusRecord('hypotheses', hypothesisId)}
          >
            {text}
          </button>
        ),
      )}
    </p>
  );
}
