import { Combobox as Base } from '@base-ui/react/combobox';
import X from 'lucide-react/icons/x';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { FieldFrame, useFieldWiring } from '../field/FieldFrame.tsx';
import field from '../field/field.module.css';
import type { FieldProps } from '../field/field-props.ts';
import styles from './Combobox.module.css';
import { ComboboxPopup } from './ComboboxPopup.tsx';
import { type ComboboxOption, creationValue, isCalled, optionsFor } from './combobox-options.ts';

export interface MultiComboboxProps extends FieldProps {
  readonly options: readonly ComboboxOption[];
  /** Values of the chosen options, in the order shown. One without an option is shown as it is. */
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  /** Called with every new name typed or pasted; the caller makes the options and adds their values. */
  readonly onCreate?: ((names: string[]) => void) | undefined;
  readonly creationLabel?: ((text: string) => string) | undefined;
  readonly placeholder?: string | undefined;
  readonly emptyText?: string | undefined;
}

/**
 * Several choices as chips, completed while typing. Enter takes the highlighted row, or what is typed where
 * nothing is highlighted; a comma ends a name; a pasted list becomes one chip each; Backspace in the empty
 * input removes the last chip, and Arrow left walks into them.
 */
export function MultiCombobox(props: MultiComboboxProps): ReactNode {
  const { label, hideLabel, description, error, disabled, required } = props;
  const { options, values, onChange, onCreate, emptyText = 'Nothing found' } = props;
  const { creationLabel = (text: string) => `Create “${text}”` } = props;
  const [query, setQuery] = useState('');
  const highlighted = useRef<ComboboxOption | undefined>(undefined);
  const wiring = useFieldWiring(props);
  const chosen = values.map((value) => optionOf(options, value));

  const take = (names: readonly string[]) => {
    const known = names.flatMap((name) => options.find((option) => isCalled(option, name)) ?? []);
    const fresh = names.filter((name) => ![...options, ...chosen].some((option) => isCalled(option, name)));
    const added = known.map((option) => option.value).filter((value) => !values.includes(value));
    setQuery('');
    if (added.length > 0) onChange([...values, ...new Set(added)]);
    if (fresh.length > 0) onCreate?.([...new Set(fresh)]);
  };
  const change = (next: readonly ComboboxOption[]) => {
    if (next.some((option) => option.value === creationValue)) take([query.trim()]);
    else onChange(next.map((option) => option.value));
    setQuery('');
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || query.trim() === '' || onCreate === undefined) return;
    const isEnd = event.key === ',' || (event.key === 'Enter' && highlighted.current === undefined);
    if (!isEnd) return;
    event.preventDefault();
    take([query.trim()]);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const names = namesIn(event.clipboardData.getData('text/plain'));
    if (names.length < 2 || onCreate === undefined) return;
    event.preventDefault();
    take(names);
  };

  return (
    <FieldFrame {...{ label, hideLabel, description, error, disabled, required, wiring }}>
      <Base.Root
        multiple
        highlightItemOnHover={false}
        items={optionsFor(options, query, onCreate && creationLabel)}
        filter={null}
        value={chosen}
        inputValue={query}
        disabled={disabled ?? false}
        isItemEqualToValue={(one, other) => one.value === other.value}
        itemToStringLabel={(option) => option.label}
        onValueChange={change}
        onInputValueChange={setQuery}
        onItemHighlighted={(option) => {
          highlighted.current = option;
        }}
      >
        <Base.InputGroup className={field.group} data-invalid={wiring.invalid}>
          <Base.Chips
            className={styles.chips}
            aria-label={chosen.length > 0 ? `${label}, chosen` : undefined}
          >
            {chosen.map((option) => (
              <ChosenChip key={option.value} option={option} />
            ))}
            <Base.Input
              id={wiring.controlId}
              className={classNames(styles.input)}
              placeholder={chosen.length === 0 ? props.placeholder : undefined}
              aria-labelledby={wiring.labelId}
              aria-describedby={wiring.describedBy}
              aria-invalid={wiring.invalid}
              onKeyDown={press}
              onPaste={paste}
            />
          </Base.Chips>
        </Base.InputGroup>
        <ComboboxPopup emptyText={emptyText} />
      </Base.Root>
    </FieldFrame>
  );
}

function ChosenChip({ option }: { readonly option: ComboboxOption }): ReactNode {
  return (
    <Base.Chip
      className={styles.chip}
      aria-label={option.label}
      aria-description="Press Backspace or Delete to remove"
    >
      <span className={styles.chipText}>{option.label}</span>
      <Base.ChipRemove className={styles.chipRemove} aria-label={`Remove ${option.label}`}>
        <X aria-hidden="true" />
      </Base.ChipRemove>
    </Base.Chip>
  );
}

function optionOf(options: readonly ComboboxOption[], value: string): ComboboxOption {
  return options.find((option) => option.value === value) ?? { value, label: value };
}

/** Splits a pasted list at commas, semicolons and line ends. */
function namesIn(text: string): string[] {
  return text
    .split(/[,;\n\r]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
