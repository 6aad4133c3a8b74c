import type { Likelihood } from '#shared/brief/likelihood.ts';
import { ladderTitles, likelihoodNumbers, neighboursOf, termKey } from '#shared/standards/likelihood.ts';
import { useBriefPart } from '../document/context.tsx';
import styles from './LikelihoodButton.module.css';
import { useIsReadOnly } from './use-records.ts';

/** Where the ladder has no term for a likelihood, says so and offers the terms beside it; nothing elsewhere. */
export function GapChoice(props: {
  readonly value: Likelihood | null;
  /** The key of the term that was picked. */
  readonly picked: string | null;
  readonly onPick: (picked: string | null) => void;
}) {
  const { value, picked, onPick } = props;
  const ladder = useBriefPart('ladder', (of) => of);
  const isReadOnly = useIsReadOnly();
  const neighbours = value === null ? null : neighboursOf(value, ladder);
  if (value === null || neighbours === null) return null;
  return (
    <fieldset className={styles.gap} disabled={isReadOnly}>
      <legend>
        {ladderTitles[ladder]} has no term for {likelihoodNumbers(value)}, on purpose. Move the number, or
        pick:
      </legend>
      {neighbours.map((rung) => {
        const key = termKey(ladder, rung);
        return (
          <button
            key={key}
            type="button"
            className={styles.rung}
            aria-pressed={picked === key}
            onClick={() => onPick(picked === key ? null : key)}
          >
            <span>{rung.term}</span>
            <span className={styles.range}>{rung.range}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
