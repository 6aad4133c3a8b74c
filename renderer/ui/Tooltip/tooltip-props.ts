import type { ReactElement, ReactNode } from 'react';

/** What a tooltip is told. */
export interface TooltipProps {
  /** The short text shown; not the only place where it can be read, since touch and print have no tooltips. */
  readonly text: ReactNode;
  readonly shortcut?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  readonly disabled?: boolean | undefined;
  /** One focusable element that passes its props on. */
  readonly children: ReactElement;
}
