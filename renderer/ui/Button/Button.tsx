import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Spinner } from '../Spinner/Spinner.tsx';
import styles from './Button.module.css';

/** `danger` is outlined, for a way to something destructive; `danger-solid` does it. `link` looks like text. */
export type ButtonVariant = 'default' | 'primary' | 'quiet' | 'danger' | 'danger-solid' | 'link';
export type ButtonSize = 'small' | 'medium' | 'large';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  /** A lucide icon at 16 px, before the words. */
  readonly icon?: ReactNode;
  /** A lucide icon at 16 px, after the words: a caret, an outward arrow. */
  readonly iconAfter?: ReactNode;
  /** The work has begun: a ring covers the words, presses do nothing, focus and width stay. */
  readonly busy?: boolean | undefined;
  /** For {@link IconButton} only: the button is as wide as it is high. */
  readonly iconOnly?: boolean | undefined;
}

const variants: Readonly<Record<ButtonVariant, string | undefined>> = {
  default: undefined,
  primary: styles.primary,
  quiet: styles.quiet,
  danger: styles.danger,
  'danger-solid': styles.dangerSolid,
  link: styles.link,
};
const sizes: Readonly<Record<ButtonSize, string | undefined>> = {
  small: styles.small,
  medium: undefined,
  large: styles.large,
};

/** A button with words on it. One `primary` per view; `quiet` in toolbars. */
export function Button(props: ButtonProps): ReactNode {
  const {
    variant = 'default',
    size = 'medium',
    icon,
    iconAfter,
    busy = false,
    iconOnly = false,
    children,
    onClick,
    type = 'button',
    ...rest
  } = props;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      onClick={press}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      className={classNames(
        styles.button,
        variants[variant],
        sizes[size],
        iconOnly && styles.iconOnly,
        busy && styles.busy,
      )}
    >
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      {children !== undefined && <span>{children}</span>}
      {iconAfter !== undefined && <span className={styles.icon}>{iconAfter}</span>}
      {busy && (
        <span className={styles.wait}>
          <Spinner />
        </span>
      )}
    </button>
  );
}
