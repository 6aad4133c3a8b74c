import { RadioGroup } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';
import { FieldFrame, useFieldWiring } from './FieldFrame.tsx';
import type { FieldProps } from './field-props.ts';

interface ChoiceFieldProps<Value extends string> extends FieldProps {
  readonly className: string | undefined;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** The radios, however they look. */
  readonly children: ReactNode;
}

/** The frame of a field in which one of a few values is chosen. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): ReactNode {
  const { label, hideLabel, description, error, disabled, required, value, onChange } = props;
  const wiring = useFieldWiring(props);
  return (
    <FieldFrame
      {...{ label, hideLabel, description, error, disabled, required, wiring, labelElement: 'span' }}
    >
      <RadioGroup
        className={props.className}
        value={value}
        disabled={disabled ?? false}
        onValueChange={(next) => next !== null && onChange(next)}
        aria-labelledby={wiring.labelId}
        aria-describedby={wiring.describedBy}
      >
        {props.children}
      </RadioGroup>
    </FieldFrame>
  );
}
