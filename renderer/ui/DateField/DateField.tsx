import { type ReactNode, useState } from 'react';
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

/** A day, or a day and a time, typed or picked. Half-typed dates are not reported. */
export function DateField(props: DateFieldProps): ReactNode {
  const { label, hideLabel, description, error, disabled, required } = props;
  const { value, onChange, min, max, withTime = false } = props;
  const wiring = useFieldWiring(props);
  const [draft, setDraft] = useState<string | null>(null);

  const change = (input: HTMLInputElement) => {
    setDraft(input.value);
    if (input.validity.badInput) return;
    // While a year is typed, the browser reports 0002 and 0020 on the way to 2026.
    if (input.value === '') onChange(null);
    else if (Number(input.value.slice(0, 4)) >= 1000) onChange(input.value);
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
        onBlur={() => setDraft(null)}
      />
    </FieldFrame>
  );
}
