import { ContextMenu as Base } from '@base-ui/react/context-menu';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { LateEntries, type MenuProps } from '../Menu/Menu.tsx';
import surface from '../surface/surface.module.css';

export interface ContextMenuProps extends Pick<MenuProps, 'items' | 'onOpenChange'> {
  /** The one element the menu belongs to; it must pass its props and ref on. */
  readonly children: ReactElement;
  readonly disabled?: boolean | undefined;
}

/** The menu under the pointer, opened by the secondary button, the menu key or Shift+F10. */
export function ContextMenu({
  children,
  items,
  onOpenChange,
  disabled = false,
}: ContextMenuProps): ReactNode {
  return (
    <Base.Root disabled={disabled} onOpenChange={(open) => onOpenChange?.(open)}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={surface.positioner} collisionPadding={8}>
          <Base.Popup className={classNames(surface.surface, surface.list)}>
            <LateEntries items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
