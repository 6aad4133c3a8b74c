import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { FieldFrame, useFieldWiring } from '../field/FieldFrame.tsx';
import field from '../field/field.module.css';
import type { FieldProps } from '../field/field-props.ts';

type InputProps = Omit<
  ComponentPropsWithRef<'input'>,
  'value' | 'onChange' | 'className' | 'style' | 'prefix' | 'id' | keyof FieldProps
>;

export interface TextFieldProps extends FieldProps, InputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** An icon or a unit inside the frame, before or after the text. */
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
}

/** One line of text. Other attributes (placeholder, maxLength, onKeyDown, onBlur, ref …) go to the input. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, hideLabel, description, error, disabled, required } = props;
  const { value, onChange, prefix, suffix, ...rest } = props;
  const wiring = useFieldWiring(props);
  const input = {
    autoComplete: 'off',
    ...without(rest),
    id: wiring.controlId,
    value,
    disabled,
    required,
    'aria-describedby': wiring.describedBy,
    'aria-invalid': wiring.invalid,
  };
  const change = (event: { readonly currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value);
  const isGrouped = prefix !== undefined || suffix !== undefined;
  return (
    <FieldFrame {...{ label, hideLabel, description, error, disabled, required, wiring }}>
      {isGrouped ? (
        <div className={field.group} data-invalid={wiring.invalid} data-disabled={disabled || undefined}>
          {prefix !== undefined && <span className={field.affix}>{prefix}</span>}
          <input {...input} className={field.inner} onChange={change} />
          {suffix !== undefined && <span className={field.affix}>{suffix}</span>}
        </div>
      ) : (
        <input {...input} className={classNames(field.control)} onChange={change} />
      )}
    </FieldFrame>
  );
}

/** Takes the frame's own props out of what goes to the input. */
function without(props: Partial<FieldProps> & InputProps): InputProps {
  const { label, hideLabel, description, error, ...rest } = props;
  return rest;
}
