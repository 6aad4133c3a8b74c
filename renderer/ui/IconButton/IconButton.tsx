import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '../Button/Button.tsx';
import { ariaShortcut } from '../Kbd/shortcut.ts';
import { Tooltip } from '../Tooltip/Tooltip.tsx';

export interface IconButtonProps
  extends Omit<ButtonProps, 'children' | 'iconOnly' | 'iconAfter' | 'aria-label'> {
  /** The button's name, for the tooltip and for screen readers. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly shortcut?: string | undefined;
  /** For a button that stays down: on or off. */
  readonly pressed?: boolean | undefined;
  readonly tooltipSide?: 'top' | 'bottom' | 'left' | 'right' | undefined;
}

/** A button with only an icon: its label is its tooltip and its accessible name, and its shortcut is shown. */
export function IconButton(props: IconButtonProps): ReactNode {
  const { label, shortcut, pressed, tooltipSide, variant = 'quiet', ...rest } = props;
  return (
    <Tooltip text={label} shortcut={shortcut} side={tooltipSide}>
      <Button
        {...rest}
        iconOnly
        variant={variant}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={shortcut === undefined ? undefined : ariaShortcut(shortcut)}
      />
    </Tooltip>
  );
}
