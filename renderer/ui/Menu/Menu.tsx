import { cloneElement, type ReactElement, type ReactNode, useState } from 'react';
import { useOverlays } from '../overlays.ts';
import type { MenuEntry } from './menu-entry.ts';

export interface MenuProps {
  /** A {@link Button} or {@link IconButton} that opens the menu. */
  readonly trigger: ReactElement;
  /** The entries, or a function asked for them each time the menu opens. */
  readonly items: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  readonly side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  readonly align?: 'start' | 'center' | 'end' | undefined;
  /** Open and closed from outside; left out, the menu keeps its own state. */
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

/** A menu on a button: arrow keys, first letters, Escape; focus returns to the button. */
export function Menu(props: MenuProps): ReactNode {
  const overlays = useOverlays();
  const [isAskedFor, setAskedFor] = useState(false);
  if (overlays) return <overlays.ButtonMenu {...props} opensAtOnce={isAskedFor} />;
  // Pressed before the menu could be drawn: it opens as soon as it can.
  const trigger = props.trigger as ReactElement<{ onClick?: () => void; 'aria-haspopup'?: 'menu' }>;
  return cloneElement(trigger, { 'aria-haspopup': 'menu', onClick: () => setAskedFor(true) });
}
