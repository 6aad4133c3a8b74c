import type { FieldProps } from '../field/field-props.ts';
import type { ComboboxOption } from './combobox-options.ts';

/** What a field of several choices is told. */
export interface MultiComboboxProps extends FieldProps {
  readonly options: readonly ComboboxOption[];
  /** Values of the chosen options, in the order shown. One without an option is shown as it is. */
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  /** Called with every new name typed or pasted; the caller makes the options and adds their values. */
  readonly onCreate?: ((names: string[]) => void) | undefined;
  readonly creationLabel?: ((text: string) => string) | undefined;
  /** Told what is being typed, for options that are fetched. */
  readonly onQueryChange?: ((query: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly emptyText?: string | undefined;
}
