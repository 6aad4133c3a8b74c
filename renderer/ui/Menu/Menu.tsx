import { cloneElement, type ReactElement, type ReactNode, useState } from 'react';
import { useOverlays } from '../overlays.ts';
import type { MenuProps } from './menu-props.ts';

/** A menu on a button: arrow keys, first letters, Escape; focus returns to the button. */
export function Menu(props: MenuProps): ReactNode {
  const overlays = useOverlays();
  const [isAskedFor, setAskedFor] = useState(false);
  if (overlays) return <overlays.ButtonMenu {...props} opensAtOnce={isAskedFor} />;
  // Pressed before the menu could be drawn: it opens as soon as it can.
  const trigger = props.trigger as ReactElement<{ onClick?: () => void; 'aria-haspopup'?: 'menu' }>;
  return cloneElement(trigger, { 'aria-haspopup': 'menu', onClick: () => setAskedFor(true) });
}
