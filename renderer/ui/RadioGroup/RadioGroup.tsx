import { Radio } from '@base-ui/react/radio';
import { RadioGroup as Base } from '@base-ui/react/radio-group';
import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import { FieldFrame, useFieldWiring } from '../field/FieldFrame.tsx';
import type { FieldProps } from '../field/field-props.ts';
import styles from './RadioGroup.module.css';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export interface RadioGroupProps<Value extends string> extends FieldProps {
  readonly options: readonly RadioOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One choice out of a few that should all be read. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): ReactNode {
  const { label, hideLabel, description, error, disabled, required, options, value, onChange } = props;
  const wiring = useFieldWiring(props);
  return (
    <FieldFrame
      {...{ label, hideLabel, description, error, disabled, required, wiring, labelElement: 'span' }}
    >
      <Base
        className={styles.group}
        value={value}
        disabled={disabled ?? false}
        onValueChange={(next) => next !== null && onChange(next)}
        aria-labelledby={wiring.labelId}
        aria-describedby={wiring.describedBy}
      >
        {options.map((option) => (
          <RadioLine key={option.value} option={option} off={disabled === true || option.disabled === true} />
        ))}
      </Base>
    </FieldFrame>
  );
}

function RadioLine(props: { readonly option: RadioOption<string>; readonly off: boolean }): ReactNode {
  const { option, off } = props;
  const id = useId();
  return (
    <div className={styles.line}>
      <Radio.Root
        id={id}
        value={option.value}
        disabled={off}
        className={styles.circle}
        aria-labelledby={`${id}-label`}
        aria-describedby={option.detail === undefined ? undefined : `${id}-about`}
      />
      <label id={`${id}-label`} htmlFor={id} className={classNames(styles.words, off && styles.off)}>
        {option.label}
      </label>
      {option.detail !== undefined && (
        <div id={`${id}-about`} className={styles.detail}>
          {option.detail}
        </div>
      )}
    </div>
  );
}
