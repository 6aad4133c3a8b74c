/** The title of every menu and of every menu in a menu (`file.export` lies in `file`). */
export const menuTitles = {
  file: 'File',
  'file.export': 'Export as',
  edit: 'Edit',
  view: 'View',
  'view.theme': 'Appearance',
  insert: 'Insert',
  format: 'Format',
  'format.table': 'Table',
  review: 'Review',
  'edit.copyAs': 'Copy as',
  go: 'Go',
  window: 'Window',
  help: 'Help',
} as const;
export type MenuName = keyof typeof menuTitles;

/** Keys as Electron writes them (`CmdOrCtrl+Shift+P`); two where a Mac has its own habit. */
export type Accelerator = string | { readonly mac: string; readonly others: string };

/** A user command: when it is chosen, its name is sent to the front window. */
export interface CommandEntry {
  readonly kind: 'command';
  readonly command: string;
  readonly label: string;
  readonly accelerator?: Accelerator;
  /** Possible even if no window is open: one is opened for it. */
  readonly opensWindow?: true;
  /** Set for what a Mac has in the program's own menu instead. */
  readonly on?: 'others';
}

/** What the system does itself: clipboard, closing, quitting. */
export interface RoleEntry {
  readonly kind: 'role';
  readonly role:
    | 'cut'
    | 'copy'
    | 'paste'
    | 'pasteAndMatchStyle'
    | 'selectAll'
    | 'togglefullscreen'
    | 'minimize'
    | 'close'
    | 'quit';
  readonly on?: CommandEntry['on'];
}

/** A list filled while the program runs. */
export interface ListEntry {
  readonly kind: 'list';
  readonly list: 'recent';
  readonly label: string;
}

export type MenuEntry =
  | CommandEntry
  | RoleEntry
  | ListEntry
  | { readonly kind: 'menu'; readonly menu: MenuName }
  | { readonly kind: 'line' };
