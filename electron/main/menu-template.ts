import type { BaseWindow, MenuItemConstructorOptions } from 'electron';
import type { BriefId } from '#shared/brief/ids.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import type { Settings } from '#shared/ipc/contract/settings.ts';
import { menuBar, menuCommands, menus } from '#shared/ipc/menu.ts';
import { type CommandEntry, type MenuEntry, type MenuName, menuTitles } from '#shared/ipc/menu-entry.ts';
import { acceleratorOn } from '#shared/ipc/shortcuts.ts';
import { programName } from './window-options.ts';

/** What the menu shows besides its fixed words. */
export interface MenuState {
  /** The commands that are possible in the front window; null if no window listens yet. */
  readonly enabled: ReadonlySet<string> | null;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly theme: Settings['theme'];
  readonly recent: readonly RecentBrief[];
  /** Keys the user chose. */
  readonly shortcuts: Settings['shortcuts'];
}

export interface RecentBrief {
  readonly briefId: BriefId;
  readonly title: string;
}

export interface MenuActions {
  readonly runCommand: (entry: CommandEntry, window: BaseWindow | undefined) => void;
  readonly showBrief: (briefId: BriefId) => void;
}

const themeCommands: Readonly<Record<string, Settings['theme']>> = {
  'view.themeSystem': 'system',
  'view.themeLight': 'light',
  'view.themeDark': 'dark',
};

/** A text as a menu's label: one line of a few words, with its ampersands shown instead of underlining what follows. */
export function menuLabel(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const short = line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
  return short.replaceAll('&', '&&');
}

/** Whether an entry can be chosen. */
export function isEntryEnabled(entry: CommandEntry, { enabled }: Pick<MenuState, 'enabled'>): boolean {
  if (entry.command === 'window.new') return true;
  return enabled ? enabled.has(entry.command) : (entry.opensWindow ?? false);
}

/** "Undo rate evidence": the verb with the change in the middle of a sentence. */
function withChange(verb: string, change: string): string {
  const isName = /^\p{Lu}{2}/u.test(change);
  return menuLabel(`${verb} ${isName ? change : change.charAt(0).toLowerCase() + change.slice(1)}`);
}

function labelOf(entry: CommandEntry, { undoLabel, redoLabel }: MenuState): string {
  if (entry.command === 'edit.undo' && undoLabel !== null) return withChange(entry.label, undoLabel);
  if (entry.command === 'edit.redo' && redoLabel !== null) return withChange(entry.label, redoLabel);
  return entry.label;
}

/** Builds the whole menu bar. Ids are the names of the commands. */
export function menuTemplate(
  state: MenuState,
  actions: MenuActions,
  isMac: boolean,
): MenuItemConstructorOptions[] {
  const command = (entry: CommandEntry): MenuItemConstructorOptions => {
    const accelerator = acceleratorOn(entry, isMac, state.shortcuts);
    const theme = ownRecord(themeCommands, entry.command);
    return {
      id: entry.command,
      label: labelOf(entry, state),
      enabled: isEntryEnabled(entry, state),
      click: (_item, window) => actions.runCommand(entry, window),
      ...(accelerator === undefined ? {} : { accelerator }),
      ...(theme === undefined ? {} : { type: 'radio', checked: theme === state.theme }),
    };
  };
  const recent = (): MenuItemConstructorOptions[] =>
    state.recent.map(({ briefId, title }) => ({
      id: `recent:${briefId}`,
      label: menuLabel(title) || 'Untitled brief',
      click: () => actions.showBrief(briefId),
    }));
  const item = (entry: MenuEntry): MenuItemConstructorOptions[] => {
    switch (entry.kind) {
      case 'line':
        return [{ type: 'separator' }];
      case 'menu':
        return [menu(entry.menu)];
      case 'list':
        return [{ label: entry.label, enabled: state.recent.length > 0, submenu: recent() }];
      case 'role':
        return isMac && entry.on === 'others' ? [] : [{ role: entry.role }];
      case 'command':
        return isMac && entry.on === 'others' ? [] : [command(entry)];
    }
  };
  const menu = (name: MenuName): MenuItemConstructorOptions => ({
    label: menuTitles[name],
    submenu: menus[name].flatMap(item),
  });
  const bar = menuBar.map(menu);
  return isMac ? [macProgramMenu(command), ...bar] : bar;
}

/** The menu that a Mac shows under the name of the program. */
function macProgramMenu(
  command: (entry: CommandEntry) => MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  const named = (name: string) => menuCommands.filter((entry) => entry.command === name).map(command);
  return {
    label: programName,
    submenu: [
      ...named('help.about'),
      { type: 'separator' },
      ...named('settings.show'),
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
}
