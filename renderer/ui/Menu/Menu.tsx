import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { useIsDrawn } from '../first-drawing.ts';
import surface from '../surface/surface.module.css';
import { MenuEntries } from './MenuEntries.tsx';
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
  const { trigger, items, side = 'bottom', align = 'start', open, onOpenChange } = props;
  if (!useIsDrawn()) return trigger;
  return (
    <Base.Root modal={false} open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          className={surface.positioner}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
        >
          <Base.Popup className={classNames(surface.surface, surface.list)}>
            <LateEntries items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Rendered only while the menu is open, so that a function of entries is asked at the right moment. */
export function LateEntries({ items }: Pick<MenuProps, 'items'>): ReactNode {
  return <MenuEntries items={typeof items === 'function' ? items() : items} />;
}
