import { Combobox as Base } from '@base-ui/react/combobox';
import ChevronDown from 'lucide-react/icons/chevron-down';
import X from 'lucide-react/icons/x';
import { type ReactNode, useState } from 'react';
import { FieldFrame, useFieldWiring } from '../field/FieldFrame.tsx';
import field from '../field/field.module.css';
import type { FieldProps } from '../field/field-props.ts';
import { ComboboxPopup } from './ComboboxPopup.tsx';
import { type ComboboxOption, creationValue, isCalled, optionsFor } from './combobox-options.ts';
import { isKeptAtEscape } from './escape.ts';

export interface ComboboxProps extends FieldProps {
  readonly options: readonly ComboboxOption[];
  /** The chosen option's value; `null` while nothing is chosen. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Makes a new option of what was typed; if given, the list ends with a row that offers this. */
  readonly onCreate?: ((text: string) => void) | undefined;
  readonly creationLabel?: ((text: string) => string) | undefined;
  readonly placeholder?: string | undefined;
  readonly emptyText?: string | undefined;
  /** Shows a button that clears the choice. */
  readonly clearable?: boolean | undefined;
}

/** One choice out of a list that is searched by typing, and that can be added to. */
export function Combobox(props: ComboboxProps): ReactNode {
  const { label, hideLabel, description, error, disabled, required, placeholder } = props;
  const { options, value, onChange, onCreate, clearable = false, emptyText = 'Nothing found' } = props;
  const { creationLabel = (text: string) => `Create “${text}”` } = props;
  const [query, setQuery] = useState('');
  const wiring = useFieldWiring(props);
  const chosen = options.find((option) => option.value === value) ?? null;
  const isUntouched = chosen !== null && isCalled(chosen, query);
  const shown = optionsFor(options, isUntouched ? '' : query, onCreate && creationLabel);

  const choose = (option: ComboboxOption | null) => {
    if (option?.value === creationValue) onCreate?.(query.trim());
    else onChange(option?.value ?? null);
  };
  return (
    <FieldFrame {...{ label, hideLabel, description, error, disabled, required, wiring }}>
      <Base.Root
        items={shown}
        filter={null}
        autoHighlight
        value={chosen}
        disabled={disabled ?? false}
        isItemEqualToValue={(one, other) => one.value === other.value}
        itemToStringLabel={(option) => option.label}
        onValueChange={(option, details) => isKeptAtEscape(details) || choose(option)}
        onInputValueChange={(text, details) =>
          setQuery(isKeptAtEscape(details) ? (chosen?.label ?? '') : text)
        }
      >
        <Base.InputGroup className={field.group} data-invalid={wiring.invalid}>
          <Base.Input
            id={wiring.controlId}
            className={field.inner}
            placeholder={placeholder}
            aria-labelledby={wiring.labelId}
            aria-describedby={wiring.describedBy}
            aria-invalid={wiring.invalid}
          />
          {clearable && (
            <Base.Clear className={field.part} aria-label={`Clear ${label}`}>
              <X aria-hidden="true" />
            </Base.Clear>
          )}
          <Base.Trigger className={field.part} aria-label={`Show all: ${label}`}>
            <ChevronDown aria-hidden="true" />
          </Base.Trigger>
        </Base.InputGroup>
        <ComboboxPopup emptyText={emptyText} />
      </Base.Root>
    </FieldFrame>
  );
}
