import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { type ComboboxOption, creationValue, isCalled } from './combobox-options.ts';
import type { MultiComboboxProps } from './multi-combobox-props.ts';

interface Names {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** Called with the row the arrow keys are on. */
  readonly highlight: (option: ComboboxOption | undefined) => void;
  readonly change: (next: readonly ComboboxOption[]) => void;
  readonly press: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly paste: (event: ClipboardEvent<HTMLInputElement>) => void;
}

/** What typing, pasting and choosing do in a {@link MultiCombobox}: known names are chosen, new ones made. */
export function useNames(props: MultiComboboxProps, chosen: readonly ComboboxOption[]): Names {
  const { options, values, onChange, onCreate } = props;
  const [query, setQuery] = useState('');
  const highlighted = useRef<ComboboxOption | undefined>(undefined);

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
  const highlight = (option: ComboboxOption | undefined) => {
    highlighted.current = option;
  };
  return { query, setQuery, highlight, change, press, paste };
}

/** Splits a pasted list at commas, semicolons and line ends. */
function namesIn(text: string): string[] {
  return text
    .split(/[,;\n\r]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
