import { type KeyboardEvent, useId, useState } from 'react';
import type { Likelihood } from '#shared/brief/likelihood.ts';
import { likelihoodNumbers } from '#shared/standards/likelihood.ts';
import { formatInterval, parseInterval } from '../../ui/RangeField/interval.ts';
import styles from './Analysts.module.css';
import { cellProps, focusFrom, type TableStep } from './estimate-cells.ts';

const bounds = { low: 1, high: 99 };

const steps: ReadonlyMap<string, TableStep> = new Map([
  ['Enter', 'on'],
  ['ArrowDown', 'down'],
  ['ArrowUp', 'up'],
]);

interface EstimateInputProps {
  readonly label: string;
  readonly row: number;
  readonly column: number;
  readonly value: Likelihood | null;
  readonly isReadOnly: boolean;
  readonly onChange: (value: Likelihood | null) => void;
}

function useDraft({ value, onChange }: Pick<EstimateInputProps, 'value' | 'onChange'>) {
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = draft === null ? value : parseInterval(draft, bounds);
  const isWrong = draft !== null && draft.trim() !== '' && parsed === null;
  const commit = () => {
    if (draft === null || isWrong) return;
    setDraft(null);
    if (parsed?.low !== value?.low || parsed?.high !== value?.high) onChange(parsed);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
    const step = steps.get(event.key);
    if (step === undefined || isWrong) return;
    event.preventDefault();
    // A field that is left keeps its number by itself.
    if (!focusFrom(event.currentTarget, step, event.shiftKey)) commit();
  };
  return { draft, setDraft, isWrong, commit, press };
}

/**
 * One number or interval in the table of analysts, typed as `70` or `55-80`. Enter goes on to the analyst's next
 * hypothesis, up and down move in the column, Escape puts back what there was.
 */
export function EstimateInput(props: EstimateInputProps) {
  const { label, row, column, value } = props;
  const { draft, setDraft, isWrong, commit, press } = useDraft(props);
  const hint = useId();
  if (props.isReadOnly) return value === null ? <None /> : likelihoodNumbers(value);
  return (
    <>
      <input
        {...cellProps(row, column)}
        className={styles.input}
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? hint : undefined}
        placeholder="–"
        value={draft ?? (value === null ? '' : formatInterval(value))}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={press}
      />
      {isWrong && (
        <span id={hint} role="alert" className={styles.wrong}>
          1 to 99, or two with a dash
        </span>
      )}
    </>
  );
}

/** Stands where an analyst was asked and has not answered. */
export function None() {
  return <span className={styles.none}>no answer</span>;
}
