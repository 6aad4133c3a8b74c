import { NumberField as Base } from '@base-ui/react/number-field';
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { FieldFrame, useFieldWiring } from '../field/FieldFrame.tsx';
import field from '../field/field.module.css';
import type { FieldProps } from '../field/field-props.ts';
import styles from './NumberField.module.css';

export interface NumberFieldProps extends FieldProps {
  /** `null` while the field is empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  /** A unit after the number, such as “%” or “days”. */
  readonly suffix?: string | undefined;
  readonly format?: Intl.NumberFormatOptions | undefined;
}

/** A number, typed in the writing of the locale, or stepped by arrow keys (Shift for ten) and buttons. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, hideLabel, description, error, disabled, required } = props;
  const { value, onChange, min, max, step, suffix, format } = props;
  const wiring = useFieldWiring(props);
  return (
    <FieldFrame {...{ label, hideLabel, description, error, disabled, required, wiring }}>
      <Base.Root
        id={wiring.controlId}
        className={styles.root}
        {...{ value, min, max, step, format }}
        disabled={disabled ?? false}
        onValueChange={(next) => onChange(next)}
      >
        <Base.Group className={field.group} data-invalid={wiring.invalid}>
          <Base.Decrement className={field.part} aria-label={`Less: ${label}`}>
            <Minus aria-hidden="true" />
          </Base.Decrement>
          <Base.Input
            className={classNames(field.inner, styles.input)}
            aria-describedby={wiring.describedBy}
            aria-invalid={wiring.invalid}
          />
          {suffix !== undefined && <span className={field.affix}>{suffix}</span>}
          <Base.Increment className={field.part} aria-label={`More: ${label}`}>
            <Plus aria-hidden="true" />
          </Base.Increment>
        </Base.Group>
      </Base.Root>
    </FieldFrame>
  );
}
