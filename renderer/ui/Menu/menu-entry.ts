import type { ReactNode } from 'react';

/** Something a menu can do when chosen. */
export interface MenuAction {
  readonly kind?: 'action';
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  /** A second line, for what the label cannot hold. */
  readonly detail?: string | undefined;
  /** A count, at the end of the line. */
  readonly count?: number | undefined;
  readonly disabled?: boolean | undefined;
  /** Present makes it a check item, which shows whether it is on. */
  readonly checked?: boolean | undefined;
  /** A check item that leaves the menu open, where several can be chosen. */
  readonly staysOpen?: boolean | undefined;
  readonly danger?: boolean | undefined;
  readonly onSelect: () => void;
}

/** A menu within the menu. */
export interface MenuSubmenu {
  readonly kind: 'submenu';
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean | undefined;
  readonly items: readonly MenuEntry[];
}

/** Entries that belong together, under a heading. */
export interface MenuGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuEntry[];
}

/** A line between entries. */
export interface MenuSeparator {
  readonly kind: 'separator';
  readonly id: string;
}

/** One entry of a {@link Menu} or {@link ContextMenu}; `kind` left out means an action. */
export type MenuEntry = MenuAction | MenuSubmenu | MenuGroup | MenuSeparator;
