import { type ReactNode, useEffect, useRef } from 'react';
import type { MenuProps } from '../Menu/menu-props.ts';
import { useOverlays } from '../overlays.ts';

export interface AskedMenuProps extends Pick<MenuProps, 'items'> {
  /** The `contextmenu` event that asks for the menu; it opens once for each. */
  readonly asked: MouseEvent | null;
  /** Called when the menu is gone and the focus is free. */
  readonly onClosed?: (() => void) | undefined;
}

/* A view that is shown again has the click that was asked last, whose menu was open already. */
const opened = new WeakSet<MouseEvent>();

/** A menu under the pointer for whoever hears of the event elsewhere, such as an editor or a whole page. */
export function AskedMenu({ asked, items, onClosed }: AskedMenuProps): ReactNode {
  const overlays = useOverlays();
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!asked || !place.current || opened.has(asked)) return;
    opened.add(asked);
    place.current.dispatchEvent(new MouseEvent('contextmenu', asked));
  }, [asked]);
  return overlays && <overlays.PointerMenu place={place} items={items} onClosed={onClosed} />;
}
