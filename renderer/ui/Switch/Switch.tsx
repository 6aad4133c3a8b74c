import { Switch as Base } from '@base-ui/react/switch';
import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import styles from './Switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly disabled?: boolean | undefined;
}

/** A setting that takes effect at once: the words on the left, the switch on the right. */
export function Switch({ label, description, value, onChange, disabled }: SwitchProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.line}>
      <label id={`${id}-label`} htmlFor={id} className={classNames(styles.words, disabled && styles.off)}>
        {label}
      </label>
      <Base.Root
        id={id}
        className={styles.track}
        checked={value}
        disabled={disabled ?? false}
        onCheckedChange={(next) => onChange(next)}
        aria-labelledby={`${id}-label`}
        aria-describedby={description === undefined ? undefined : `${id}-about`}
      >
        <Base.Thumb className={styles.knob} />
      </Base.Root>
      {description !== undefined && (
        <div id={`${id}-about`} className={styles.description}>
          {description}
        </div>
      )}
    </div>
  );
}
