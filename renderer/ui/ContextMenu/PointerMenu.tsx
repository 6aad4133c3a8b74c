import { ContextMenu as Base } from '@base-ui/react/context-menu';
import type { ReactNode, RefObject } from 'react';
import { classNames } from '../class-names.ts';
import { useFinalFocus } from '../final-focus.ts';
import { LateEntries } from '../Menu/ButtonMenu.tsx';
import type { MenuProps } from '../Menu/menu-props.ts';
import surface from '../surface/surface.module.css';

interface PointerMenuProps extends Pick<MenuProps, 'items' | 'onOpenChange'> {
  /** An invisible element: a `contextmenu` event on it opens the menu at the event's position. */
  readonly place: RefObject<HTMLSpanElement | null>;
  /** Called when the menu is gone and the focus is free. */
  readonly onClosed?: (() => void) | undefined;
}

/** What {@link ContextMenu} draws as soon as it can. */
export function PointerMenu({ items, onOpenChange, onClosed, place }: PointerMenuProps): ReactNode {
  const focus = useFinalFocus();
  return (
    <Base.Root
      onOpenChange={(open) => onOpenChange?.(open)}
      onOpenChangeComplete={(open) => {
        if (!open) onClosed?.();
      }}
    >
      <Base.Trigger render={<span ref={place} hidden />} />
      <Base.Portal>
        <Base.Positioner className={surface.positioner} collisionPadding={8}>
          <Base.Popup {...focus} className={classNames(surface.surface, surface.list, surface.underPointer)}>
            <LateEntries items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
