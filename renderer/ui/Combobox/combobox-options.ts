import type { ReactNode } from 'react';

/** One thing that can be chosen in a {@link Combobox} or {@link MultiCombobox}. */
export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** A second line, such as what kind of thing it is. */
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  /** Other words that find it: aliases, abbreviations. */
  readonly keywords?: readonly string[] | undefined;
}

/** The value of the row that makes a new option. No real option may have it. */
export const creationValue = '\u0000create';

/** Whether the label or a keyword contains the query, ignoring case and accents. */
export function isFound(option: ComboboxOption, query: string): boolean {
  const wanted = foldText(query);
  return [option.label, ...(option.keywords ?? [])].some((text) => foldText(text).includes(wanted));
}

/** Whether an option is called exactly this, ignoring case, accents and outer space. */
export function isCalled(option: ComboboxOption, name: string): boolean {
  return foldText(option.label) === foldText(name);
}

/** Options for a query, with the ones beginning with it first and the row for a new one last. */
export function optionsFor(
  options: readonly ComboboxOption[],
  query: string,
  creationLabel: ((text: string) => string) | undefined,
): readonly ComboboxOption[] {
  const text = query.trim();
  if (text === '') return options;
  const found = options.filter((option) => isFound(option, text));
  const starts = (option: ComboboxOption) => foldText(option.label).startsWith(foldText(text));
  const sorted = [...found.filter(starts), ...found.filter((option) => !starts(option))];
  if (creationLabel === undefined || options.some((option) => isCalled(option, text))) return sorted;
  return [...sorted, { value: creationValue, label: creationLabel(text) }];
}

/** Lower case, without accents and outer space, for comparing what people type. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
}
