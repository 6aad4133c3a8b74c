import { Radio } from '@base-ui/react/radio';
import type { ReactNode } from 'react';
import { ChoiceField } from '../field/ChoiceField.tsx';
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
  const { options, ...field } = props;
  return (
    <ChoiceField {...field} className={styles.group}>
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
    </ChoiceField>
  );
}
