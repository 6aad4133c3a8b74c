import { Menu as Base } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { useFinalFocus } from '../final-focus.ts';
import surface from '../surface/surface.module.css';
import { MenuEntries } from './MenuEntries.tsx';
import type { MenuProps } from './menu-props.ts';

/** What {@link Menu} draws as soon as it can. */
export function ButtonMenu(props: MenuProps & { readonly opensAtOnce: boolean }): ReactNode {
  const { trigger, items, side = 'bottom', align = 'start', open, onOpenChange, opensAtOnce } = props;
  const focus = useFinalFocus();
  return (
    <Base.Root
      modal={false}
      open={open}
      defaultOpen={opensAtOnce}
      onOpenChange={(next) => onOpenChange?.(next)}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          className={surface.positioner}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
        >
          <Base.Popup {...focus} className={classNames(surface.surface, surface.list)}>
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
