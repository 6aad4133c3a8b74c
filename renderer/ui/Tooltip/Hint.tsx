import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { Kbd } from '../Kbd/Kbd.tsx';
import styles from './Tooltip.module.css';
import type { TooltipProps } from './tooltip-props.ts';

/** What {@link Tooltip} draws as soon as it can. */
export function Hint(props: TooltipProps): ReactNode {
  const { text, shortcut, side = 'bottom', disabled = false, children } = props;
  return (
    <Base.Root disabled={disabled}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} side={side} sideOffset={6} collisionPadding={8}>
          <Base.Popup className={styles.tip}>
            <span>{text}</span>
            {shortcut !== undefined && (
              <span className={styles.shortcut}>
                <Kbd plain shortcut={shortcut} />
              </span>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
