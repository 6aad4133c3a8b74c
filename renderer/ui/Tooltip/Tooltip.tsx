import type { ReactElement, ReactNode } from 'react';
import { useOverlays } from '../overlays.ts';

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
  const overlays = useOverlays();
  return overlays ? <overlays.Hint {...props} /> : props.children;
}
