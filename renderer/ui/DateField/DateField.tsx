import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { FieldFrame, useFieldWiring } from '../field/FieldFrame.tsx';
import field from '../field/field.module.css';
import type { FieldProps } from '../field/field-props.ts';
import styles from './DateField.module.css';

export interface DateFieldProps extends FieldProps {
  /** ISO 8601 local: `2026-11-18`, or `2026-11-18T06:00` with `withTime`; `null` while empty. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly withTime?: boolean | undefined;
}

/** Earlier years are on the way to another (0002, 0020), or a date typed in another order than the field's. */
const earliestYear = 1900;

/** What has been typed of a date as ISO 8601 writes it. */
const isoBeginning = /^\d{0,4}$|^\d{4}-\d{0,2}$|^\d{4}-\d{2}-\d{0,2}$/;

function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return text.length === 10 && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

function unlikelyYear(draft: string | null): string | undefined {
  const year = draft === null || draft === '' ? earliestYear : yearOf(draft);
  if (year < 1000 || year >= earliestYear) return undefined;
  return `The year ${year} was not taken. Type the year last, or the whole date as 2026-12-24, or pick the day.`;
}

/** A day, or a day and a time, typed or picked. Half-typed dates are not reported; "2026-12-24" is taken in any locale. */
export function DateField(props: DateFieldProps): ReactNode {
  const { label, hideLabel, description, disabled, required } = props;
  const { value, onChange, min, max, withTime = false } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const typed = useRef('');
  const before = useRef(value);
  const error = props.error ?? unlikelyYear(draft);
  const wiring = useFieldWiring({ ...props, error });

  const change = (input: HTMLInputElement) => {
    setDraft(input.value);
    if (input.validity.badInput) return;
    if (input.value === '') onChange(null);
    else if (yearOf(input.value) >= earliestYear) onChange(input.value);
  };
  // The field goes by the order of the user's locale and would make the year 1224 of "2026-12-24".
  const follow = ({ key }: KeyboardEvent) => {
    if (typed.current === '') before.current = value;
    const text = typed.current + key;
    if (key !== 'Shift') typed.current = [text, key].find((written) => isoBeginning.test(written)) ?? '';
  };
  const takeIso = () => {
    if (!isDay(typed.current)) return;
    const time = withTime ? (before.current?.slice(10) ?? 'T00:00') : '';
    setDraft(typed.current + time);
    onChange(typed.current + time);
    typed.current = '';
  };
  const leave = () => {
    setDraft(null);
    typed.current = '';
  };
  return (
    <FieldFrame {...{ label, hideLabel, description, error, disabled, required, wiring }}>
      <input
        type={withTime ? 'datetime-local' : 'date'}
        id={wiring.controlId}
        className={classNames(field.control, styles.date)}
        value={draft ?? value ?? ''}
        min={min}
        max={max ?? (withTime ? '9999-12-31T23:59' : '9999-12-31')}
        disabled={disabled}
        required={required}
        aria-describedby={wiring.describedBy}
        aria-invalid={wiring.invalid}
        onChange={(event) => change(event.currentTarget)}
        onKeyDown={follow}
        onKeyUp={takeIso}
        onBlur={leave}
      />
    </FieldFrame>
  );
}
