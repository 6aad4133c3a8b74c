import type { ReactElement } from 'react';
import type { MenuEntry } from './menu-entry.ts';

/** What a menu on a button is told. */
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
