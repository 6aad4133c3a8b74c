import type { ReactNode } from 'react';
import { useOverlays } from '../overlays.ts';
import type { TooltipProps } from './tooltip-props.ts';

/** A short text beside what the pointer or the focus is on, after a moment; Escape hides it. */
export function Tooltip(props: TooltipProps): ReactNode {
  const overlays = useOverlays();
  return overlays ? <overlays.Hint {...props} /> : props.children;
}
