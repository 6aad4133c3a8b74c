import { Combobox as Base } from '@base-ui/react/combobox';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { FieldFrame, useFieldWiring } from '../field/FieldFrame.tsx';
import field from '../field/field.module.css';
import styles from './Combobox.module.css';
import { ComboboxPopup } from './ComboboxPopup.tsx';
import { type ComboboxOption, optionsFor } from './combobox-options.ts';
import { isKeptAtEscape } from './escape.ts';
import type { MultiComboboxProps } from './multi-combobox-props.ts';
import { useNames } from './use-names.ts';

/**
 * Several choices as chips, completed while typing. Enter takes the highlighted row, or what is typed where
 * nothing is highlighted; a comma ends a name; a pasted list becomes one chip each; Backspace in the empty
 * input removes the last chip, and Arrow left walks into them.
 */
export function MultiCombobox(props: MultiComboboxProps): ReactNode {
  const { label, hideLabel, description, error, disabled, required } = props;
  const { options, values, onCreate, emptyText = 'Nothing found' } = props;
  const { creationLabel = (text: string) => `Create “${text}”` } = props;
  const wiring = useFieldWiring(props);
  const chosen = values.map((value) => optionOf(options, value));
  const { query, setQuery, highlight, change, press, paste } = useNames(props, chosen);
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
        onValueChange={(next, details) => isKeptAtEscape(details) || change(next)}
        onInputValueChange={(next) => {
          setQuery(next);
          props.onQueryChange?.(next);
        }}
        onItemHighlighted={highlight}
      >
        <Base.InputGroup className={field.group} data-invalid={wiring.invalid}>
          <Base.Chips
            className={styles.chips}
            aria-label={chosen.length > 0 ? `${label}, chosen` : undefined}
          >
            {chosen.map((option) => (
              <ChosenChip key={option.value} option={option} isFixed={disabled ?? false} />
            ))}
            <Base.Input
              id={wiring.controlId}
              className={classNames(styles.input)}
              placeholder={chosen.length === 0 && !disabled ? props.placeholder : undefined}
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

interface ChosenChipProps {
  readonly option: ComboboxOption;
  /** It is shown and stays. */
  readonly isFixed: boolean;
}

function ChosenChip({ option, isFixed }: ChosenChipProps): ReactNode {
  return (
    <Base.Chip
      className={styles.chip}
      aria-label={option.label}
      aria-description={isFixed ? undefined : 'Press Backspace or Delete to remove'}
    >
      <span className={styles.chipText}>{option.label}</span>
      {!isFixed && (
        <Base.ChipRemove className={styles.chipRemove} aria-label={`Remove ${option.label}`}>
          <X aria-hidden="true" />
        </Base.ChipRemove>
      )}
    </Base.Chip>
  );
}

function optionOf(options: readonly ComboboxOption[], value: string): ComboboxOption {
  return options.find((option) => option.value === value) ?? { value, label: value };
}
