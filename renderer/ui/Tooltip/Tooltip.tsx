import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { useIsDrawn } from '../first-drawing.ts';
import { Kbd } from '../Kbd/Kbd.tsx';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  /** The short text shown; not the only place where it can be read, since touch and print have no tooltips. */
  readonly text: ReactNode;
  readonly shortcut?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  readonly disabled?: boolean | undefined;
  /** One focusable element that passes its props on. */
  readonly children: ReactElement;
}

/** A short text beside what the pointer or the focus is on, after a moment; Escape hides it. */
export function Tooltip(props: TooltipProps): ReactNode {
  const { text, shortcut, side = 'bottom', disabled = false, children } = props;
  if (!useIsDrawn()) return children;
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
