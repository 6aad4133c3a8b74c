import type { ReactNode } from 'react';
import { MultiCombobox } from '../Combobox/MultiCombobox.tsx';
import type { FieldProps } from '../field/field-props.ts';

export interface TagInputProps extends FieldProps {
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  /** Words used before, completed while typing. */
  readonly suggestions?: readonly string[] | undefined;
  readonly placeholder?: string | undefined;
  /** Told what is being typed, for suggestions that are fetched. */
  readonly onQueryChange?: ((query: string) => void) | undefined;
}

/** Short free words as chips: type and press Enter or a comma, or paste a list. Doubles are not added. */
export function TagInput(props: TagInputProps): ReactNode {
  const { suggestions = [], values, onChange, ...rest } = props;
  const words = [...new Set([...suggestions, ...values])];
  return (
    <MultiCombobox
      {...rest}
      options={words.map((word) => ({ value: word, label: word }))}
      values={values}
      onChange={onChange}
      onCreate={(names) => onChange([...values, ...names])}
      creationLabel={(text) => `Add “${text}”`}
      emptyText="Type a word and press Enter"
    />
  );
}
