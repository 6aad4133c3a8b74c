import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { useFinalFocus } from '../final-focus.ts';
import surface from '../surface/surface.module.css';
import styles from './Popover.module.css';

export interface PopoverProps {
  /** A {@link Button} or {@link IconButton} that opens it. */
  readonly trigger: ReactElement;
  /** Its name: seen at the top, or only heard with `hideTitle`. */
  readonly title: string;
  readonly hideTitle?: boolean | undefined;
  readonly children: ReactNode;
  readonly side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  readonly align?: 'start' | 'center' | 'end' | undefined;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

/** A small panel at a button, for detail or a few fields. Escape or a press outside closes it. */
export function Popover(props: PopoverProps): ReactNode {
  const { trigger, title, hideTitle = false, children, side = 'bottom', align = 'start' } = props;
  const { open, onOpenChange } = props;
  const focus = useFinalFocus();
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          className={surface.positioner}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          <Base.Popup {...focus} className={classNames(surface.surface, styles.popover)}>
            <Base.Title className={hideTitle ? 'visually-hidden' : styles.title}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
