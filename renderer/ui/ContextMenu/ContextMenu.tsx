import { cloneElement, type MouseEvent, type ReactElement, type ReactNode, useRef } from 'react';
import type { MenuProps } from '../Menu/menu-props.ts';
import { useOverlays } from '../overlays.ts';

export interface ContextMenuProps extends Pick<MenuProps, 'items' | 'onOpenChange'> {
  /** The one element the menu belongs to; it must pass `onContextMenu` on. */
  readonly children: ReactElement<{ onContextMenu?: (event: MouseEvent) => void }>;
  readonly disabled?: boolean | undefined;
}

/**
 * The menu under the pointer, opened by the secondary button, the menu key or Shift+F10. It is rendered beside its
 * element and not around it, so that the element is not made again when the menu is loaded, a moment after the start.
 */
export function ContextMenu({ children, disabled = false, ...rest }: ContextMenuProps): ReactNode {
  const overlays = useOverlays();
  const place = useRef<HTMLSpanElement>(null);
  const open = (event: MouseEvent) => {
    if (disabled || !place.current) return;
    event.preventDefault();
    event.stopPropagation();
    place.current.dispatchEvent(new window.MouseEvent('contextmenu', event.nativeEvent));
  };
  return (
    <>
      {cloneElement(children, { onContextMenu: open })}
      {overlays && <overlays.PointerMenu {...rest} place={place} />}
    </>
  );
}
