import { useState } from 'react';
import type { Likelihood } from '#shared/brief/likelihood.ts';
import { ladders, ladderTitles, likelihoodText } from '#shared/standards/likelihood.ts';
import { useBriefPart } from '../document/context.tsx';
import { Button } from '../ui/Button/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { RangeField } from '../ui/RangeField/RangeField.tsx';
import { GapChoice } from './GapChoice.tsx';
import { LatePopover } from './LateMenu.tsx';
import styles from './LikelihoodButton.module.css';
import { useIsReadOnly } from './use-records.ts';

interface LikelihoodProps {
  /** What is likely, such as "Likelihood of hypothesis A". */
  readonly label: string;
  readonly value: Likelihood | null;
  /** The key of a term that was picked where the ladder has none; omitted where none can be. */
  readonly picked?: string | null | undefined;
  readonly onChange: (value: Likelihood | null, picked: string | null) => void;
  /**
   * The edge of the button with which its panel is aligned; the end by default, since most buttons are at the right of
   * the page.
   */
  readonly align?: 'start' | 'end' | undefined;
}

/** Splits "likely (55–80 %)" into the term and the range after it. */
export function splitLikelihood(text: string): readonly [term: string, range: string] {
  const at = text.lastIndexOf(' (');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** A likelihood as printed, term and range, set in a small panel by words of the brief's ladder or by numbers. */
export function LikelihoodButton(props: LikelihoodProps) {
  const { label, value, picked = null, align = 'end' } = props;
  const ladder = useBriefPart('ladder', (ladder) => ladder);
  const isReadOnly = useIsReadOnly();
  const text = value === null ? null : likelihoodText(value, ladder, picked);
  const [term, range] = splitLikelihood(text ?? '');
  return (
    <LatePopover
      title="Likelihood"
      align={align}
      button={{
        className: classNames(styles.button, text === null && styles.none),
        'aria-label': `${label}: ${text ?? 'no likelihood given'}`,
        disabled: isReadOnly,
      }}
      content={() => <LikelihoodPanel {...props} />}
    >
      {text === null ? '+ Likelihood' : term}
      {text !== null && <span className={styles.range}>{range}</span>}
    </LatePopover>
  );
}

/** The fields that set a likelihood: a number or an interval, or a rung of the ladder. */
export function LikelihoodPanel({ label, value, picked, onChange }: LikelihoodProps) {
  const ladder = useBriefPart('ladder', (ladder) => ladder);
  const [shown, setShown] = useState(value);
  const [term, setTerm] = useState(picked ?? null);
  const change = (next: Likelihood | null, pick: string | null = null) => {
    setShown(next);
    setTerm(pick);
    onChange(next, pick);
  };
  return (
    <div className={styles.panel}>
      <RangeField label={label} hideLabel value={shown} onChange={(next) => change(next)} />
      {picked !== undefined && (
        <GapChoice value={shown} picked={term} onPick={(pick) => change(shown, pick)} />
      )}
      <fieldset className={styles.rungs} aria-label={`Terms of ${ladderTitles[ladder]}`}>
        {ladders[ladder].map((rung) => {
          const { whole: interval } = rung;
          const isHere = shown?.low === interval.low && shown.high === interval.high;
          return (
            <button
              key={rung.term}
              type="button"
              className={styles.rung}
              aria-pressed={isHere}
              onClick={() => change(interval)}
            >
              <span>{rung.term}</span>
              <span className={styles.range}>{rung.range}</span>
            </button>
          );
        })}
      </fieldset>
      <div className={styles.foot}>
        <span>{ladderTitles[ladder]}</span>
        <Button size="small" variant="link" disabled={shown === null} onClick={() => change(null)}>
          Clear
        </Button>
      </div>
    </div>
  );
}
