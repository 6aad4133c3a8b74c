import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';
import { FieldFrame, useFieldWiring } from '../field/FieldFrame.tsx';
import type { FieldProps } from '../field/field-props.ts';
import styles from './SegmentedControl.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Only the icon is seen; the label is its name. */
  readonly hideLabel?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

export interface SegmentedControlProps<Value extends string> extends FieldProps {
  readonly options: readonly Segment<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One choice out of two to five short ones, side by side. Arrow keys choose. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>): ReactNode {
  const { label, hideLabel, description, error, disabled, required, options, value, onChange } = props;
  const wiring = useFieldWiring(props);
  return (
    <FieldFrame
      {...{ label, hideLabel, description, error, disabled, required, wiring, labelElement: 'span' }}
    >
      <RadioGroup
        className={styles.group}
        value={value}
        disabled={disabled ?? false}
        onValueChange={(next) => next !== null && onChange(next)}
        aria-labelledby={wiring.labelId}
        aria-describedby={wiring.describedBy}
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            disabled={option.disabled ?? false}
            className={styles.segment}
            aria-label={option.label}
          >
            {option.icon}
            {option.hideLabel !== true && <span>{option.label}</span>}
          </Radio.Root>
        ))}
      </RadioGroup>
    </FieldFrame>
  );
}
