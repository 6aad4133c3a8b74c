import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './Choice.module.css';
import { LateMenu } from './LateMenu.tsx';
import { useIsReadOnly } from './use-records.ts';

export type ChoiceTone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad';

export interface ChoiceOption<Value extends string | null> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly tone?: ChoiceTone | undefined;
  readonly detail?: string | undefined;
}

export interface ChoiceProps<Value extends string | null> {
  /** What is chosen, such as "Status of assumption 2". */
  readonly label: string;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Without a background, where several choices are in one line. */
  readonly isPlain?: boolean | undefined;
}

/** A state of a record as icon and word, changed in a menu. Colour only repeats what the word says. */
export function Choice<Value extends string | null>(props: ChoiceProps<Value>) {
  const { label, options, value, onChange, isPlain = false } = props;
  const isReadOnly = useIsReadOnly();
  const chosen = options.find((option) => option.value === value);
  const tone = chosen?.tone ?? 'neutral';
  return (
    <LateMenu
      button={{
        className: classNames(styles.choice, isPlain && styles.plain, styles[tone]),
        'aria-label': `${label}: ${chosen?.label ?? 'not chosen'}`,
        disabled: isReadOnly,
      }}
      items={() =>
        options.map((option) => ({
          id: option.value ?? 'none',
          label: option.label,
          detail: option.detail,
          icon: option.icon,
          checked: option.value === value,
          onSelect: () => onChange(option.value),
        }))
      }
    >
      {chosen?.icon !== undefined && <span className={styles.icon}>{chosen.icon}</span>}
      <span className={styles.word}>{chosen?.label ?? label}</span>
      <ChevronDown className={styles.caret} size={12} aria-hidden="true" />
    </LateMenu>
  );
}
