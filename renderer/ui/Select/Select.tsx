import { Select as Base } from '@base-ui/react/select';
import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { FieldFrame, useFieldWiring } from '../field/FieldFrame.tsx';
import field from '../field/field.module.css';
import type { FieldProps } from '../field/field-props.ts';
import surface from '../surface/surface.module.css';
import styles from './Select.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A second line in the list, such as what a grade means. */
  readonly detail?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export interface SelectProps<Value extends string> extends FieldProps {
  readonly options: readonly SelectOption<Value>[];
  /** `null` while nothing is chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string | undefined;
  /** No frame until pointed at, for a choice that stands in a line or a cell. */
  readonly quiet?: boolean | undefined;
}

/** One choice out of a short, fixed list. For long lists, or to add to the list, use {@link Combobox}. */
export function Select<Value extends string>(props: SelectProps<Value>): ReactNode {
  const { label, hideLabel, description, error, disabled, required } = props;
  const { options, value, onChange, placeholder = 'Choose…', quiet = false } = props;
  const wiring = useFieldWiring(props);
  return (
    <FieldFrame
      {...{ label, hideLabel, description, error, disabled, required, wiring, labelElement: 'span' }}
    >
      <Base.Root
        modal={false}
        items={options}
        value={value}
        disabled={disabled ?? false}
        onValueChange={(next) => next !== null && onChange(next)}
      >
        <Base.Trigger
          id={wiring.controlId}
          aria-labelledby={`${wiring.labelId} ${wiring.controlId}`}
          aria-describedby={wiring.describedBy}
          aria-invalid={wiring.invalid}
          className={classNames(field.control, styles.trigger, quiet && styles.quiet)}
        >
          <Base.Value className={styles.value} placeholder={placeholder} />
          <Base.Icon className={styles.caret}>
            <ChevronDown size={14} aria-hidden="true" />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner
            className={surface.positioner}
            alignItemWithTrigger={false}
            sideOffset={4}
            collisionPadding={8}
          >
            <Base.Popup className={surface.surface}>
              <Base.List className={surface.list}>
                {options.map((option) => (
                  <Option key={option.value} option={option} />
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </FieldFrame>
  );
}

function Option({ option }: { readonly option: SelectOption<string> }): ReactNode {
  return (
    <Base.Item value={option.value} disabled={option.disabled ?? false} className={surface.item}>
      <span className={classNames(surface.mark, surface.checked)}>
        <Base.ItemIndicator>
          <Check size={16} aria-hidden="true" />
        </Base.ItemIndicator>
      </span>
      <span className={surface.text}>
        <Base.ItemText>{option.label}</Base.ItemText>
        {option.detail !== undefined && <span className={surface.detail}>{option.detail}</span>}
      </span>
    </Base.Item>
  );
}
