import { Radio } from '@base-ui/react/radio';
import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import { ChoiceField } from '../field/ChoiceField.tsx';
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
  const { options, ...field } = props;
  return (
    <ChoiceField {...field} className={styles.group}>
      {options.map((option) => (
        <RadioLine
          key={option.value}
          option={option}
          off={props.disabled === true || option.disabled === true}
        />
      ))}
    </ChoiceField>
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
