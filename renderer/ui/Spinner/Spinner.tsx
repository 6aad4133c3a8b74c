import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './Spinner.module.css';

export interface SpinnerProps {
  /** What is being waited for, for a screen reader. Leave out where text beside it says so already. */
  readonly label?: string | undefined;
  readonly size?: 'small' | 'large' | undefined;
}

/** A turning ring for a wait of unknown length. It takes the colour of the text around it. */
export function Spinner({ label, size = 'small' }: SpinnerProps): ReactNode {
  const className = classNames(styles.spinner, size === 'large' && styles.large);
  return label === undefined ? (
    <span aria-hidden="true" className={className} />
  ) : (
    <span role="img" aria-label={label} className={className} />
  );
}
