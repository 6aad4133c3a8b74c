import { Checkbox as Base } from '@base-ui/react/checkbox';
import Check from 'lucide-react/icons/check';
import Minus from 'lucide-react/icons/minus';
import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import styles from './Checkbox.module.css';

export interface CheckboxProps {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly description?: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  /** Some of what it stands for is on and some is off. */
  readonly indeterminate?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

/** Something that is so or not, applied with the rest. For what takes effect at once, use {@link Switch}. */
export function Checkbox(props: CheckboxProps): ReactNode {
  const { label, hideLabel = false, description, value, onChange, indeterminate = false, disabled } = props;
  const id = useId();
  return (
    <div className={styles.line}>
      <Base.Root
        id={id}
        className={styles.box}
        checked={value}
        indeterminate={indeterminate}
        disabled={disabled ?? false}
        onCheckedChange={(next) => onChange(next)}
        aria-labelledby={`${id}-label`}
        aria-describedby={description === undefined ? undefined : `${id}-about`}
      >
        <Base.Indicator>
          {indeterminate ? <Minus aria-hidden="true" /> : <Check aria-hidden="true" />}
        </Base.Indicator>
      </Base.Root>
      <label
        id={`${id}-label`}
        htmlFor={id}
        className={hideLabel ? 'visually-hidden' : classNames(styles.words, disabled && styles.off)}
      >
        {label}
      </label>
      {description !== undefined && (
        <div id={`${id}-about`} className={styles.description}>
          {description}
        </div>
      )}
    </div>
  );
}
