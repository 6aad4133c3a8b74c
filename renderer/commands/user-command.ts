import type { AppState } from '../window/app-store.ts';

export const commandGroups = [
  'Brief',
  'Library',
  'Edit',
  'Insert',
  'Format',
  'Review',
  'Go to',
  'View',
  'Window',
  'Help',
] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * Something the user can do by name. Button, menu entry, shortcut and palette all run the same object. The labels and
 * shortcuts of commands that are in the system's menu come from the menu's table.
 */
export interface UserCommand {
  readonly name: string;
  readonly label: string;
  readonly group: CommandGroup;
  /** Keys of a command that is in no menu, as `Mod+Shift+K`; those in the menu's table take precedence. */
  readonly shortcut?: string;
  /** Other words by which a user may look for it. */
  readonly keywords?: string;
  readonly isEnabled?: (state: AppState) => boolean;
  readonly isChecked?: (state: AppState) => boolean;
  readonly run: (state: AppState) => void | Promise<void>;
}
