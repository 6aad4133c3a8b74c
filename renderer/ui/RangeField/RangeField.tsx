import { Slider } from '@base-ui/react/slider';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { FieldFrame, useFieldWiring } from '../field/FieldFrame.tsx';
import field from '../field/field.module.css';
import type { FieldProps } from '../field/field-props.ts';
import { formatInterval, type Interval, parseInterval } from './interval.ts';
import styles from './RangeField.module.css';

export interface RangeFieldProps extends FieldProps {
  /** One number (both ends alike) or an interval; `null` while empty. */
  readonly value: Interval | null;
  /** Called when the text is left or Enter is pressed, and while the slider moves. */
  readonly onChange: (value: Interval | null) => void;
  /** 1 unless told. */
  readonly min?: number | undefined;
  /** 99 unless told. */
  readonly max?: number | undefined;
  readonly suffix?: string | undefined;
  /** `false` leaves the slider out, for narrow places. */
  readonly slider?: boolean | undefined;
}

/** A number or an interval within bounds: typed (`70`, `55-80`) or set with a slider of two knobs. */
export function RangeField(props: RangeFieldProps): ReactNode {
  const { label, hideLabel, description, disabled, required, value, onChange, suffix = '%' } = props;
  const { min = 1, max = 99, slider = true } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = draft === null ? value : parseInterval(draft, { low: min, high: max });
  const isWrong = draft !== null && draft.trim() !== '' && parsed === null;
  const error = isWrong ? `Write a number from ${min} to ${max}, or two with a dash between.` : props.error;
  const wiring = useFieldWiring({ description, error });

  const commit = () => {
    if (draft === null || isWrong) return;
    setDraft(null);
    if (parsed?.low !== value?.low || parsed?.high !== value?.high) onChange(parsed);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape' || draft === null) return;
    event.stopPropagation();
    setDraft(null);
  };
  return (
    <FieldFrame {...{ label, hideLabel, description, error, disabled, required, wiring }}>
      <div className={styles.row}>
        <div className={styles.text}>
          <div className={field.group} data-invalid={wiring.invalid} data-disabled={disabled || undefined}>
            <input
              id={wiring.controlId}
              className={field.inner}
              inputMode="numeric"
              autoComplete="off"
              value={draft ?? (value === null ? '' : formatInterval(value))}
              disabled={disabled}
              aria-describedby={wiring.describedBy}
              aria-invalid={wiring.invalid}
              onChange={(event) => setDraft(event.currentTarget.value)}
              onBlur={commit}
              onKeyDown={press}
            />
            <span className={field.affix}>{suffix}</span>
          </div>
        </div>
        {slider && <IntervalSlider {...{ label, value, onChange, min, max, disabled }} />}
      </div>
    </FieldFrame>
  );
}

type IntervalSliderProps = Pick<RangeFieldProps, 'label' | 'value' | 'onChange' | 'disabled'> & {
  readonly min: number;
  readonly max: number;
};

function IntervalSlider({ label, value, onChange, disabled, min, max }: IntervalSliderProps): ReactNode {
  const middle = Math.round((min + max) / 2);
  const { low, high } = value ?? { low: middle, high: middle };
  const change = (next: readonly number[]) => {
    onChange({ low: Math.min(...next), high: Math.max(...next) });
  };
  return (
    <Slider.Root
      className={styles.slider}
      value={[low, high]}
      min={min}
      max={max}
      disabled={disabled ?? false}
      onValueChange={change}
    >
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          <Slider.Indicator className={styles.fill} />
          <Slider.Thumb index={0} className={styles.thumb} aria-label={`${label}, lower end`} />
          <Slider.Thumb index={1} className={styles.thumb} aria-label={`${label}, upper end`} />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  );
}
