import { menuCommands } from './menu.ts';
import type { CommandEntry } from './menu-entry.ts';

/*
 * The keys of commands, as the user has changed them: which can be changed, what a pressed key is called, and whose it
 * is. Keys are written as Electron writes them.
 */

/** Keys the user chose, by command; null for none. Commands that are not in it have the keys of the menu. */
export type OwnShortcuts = Readonly<Record<string, string | null>>;

/** Keys as Electron writes them: modifiers and one key. */
export const acceleratorForm =
  /^(?:(?:CmdOrCtrl|Cmd|Ctrl|Alt|Shift)\+)*(?:[A-Z0-9]|F\d{1,2}|Plus|[-=/\\,.;'[\]`]|Up|Down|Left|Right|PageUp|PageDown|Home|End|Insert|Space|Enter)$/;

/** The keys of an entry on this kind of system, or those the user chose for it; undefined if it has none. */
export function acceleratorOn(
  entry: CommandEntry,
  isMac: boolean,
  own: OwnShortcuts = {},
): string | undefined {
  if (Object.hasOwn(own, entry.command)) return own[entry.command] ?? undefined;
  const { accelerator } = entry;
  if (accelerator === undefined || typeof accelerator === 'string') return accelerator;
  return isMac ? accelerator.mac : accelerator.others;
}

/** Undo and redo are the keys of every text field, so they stay. */
const fixed: ReadonlySet<string> = new Set(['edit.undo', 'edit.redo']);

/** What the system, or every text field, does at these keys. */
const reserved: ReadonlySet<string> = new Set(
  ['C', 'X', 'V', 'A', 'W', 'Q', 'Shift+V', 'Shift+Z', 'Home', 'End', 'Left', 'Right', 'Up', 'Down'].map(
    (key) => `CmdOrCtrl+${key}`,
  ),
);

/** Whether the keys of a command can be changed. */
export function isChangeable({ command }: CommandEntry): boolean {
  return !fixed.has(command);
}

/** The same keys in one spelling. */
function spelled(accelerator: string, isMac: boolean): string {
  return accelerator
    .replace(/^(Cmd|Ctrl)\+/, (own) => ((own === 'Cmd+') === isMac ? 'CmdOrCtrl+' : own))
    .split('+')
    .sort()
    .join('+');
}

/** Why no command can have these keys, in a sentence; null if one can. */
export function whyNoCommand(accelerator: string, isMac: boolean): string | null {
  const isFunctionKey = /(?:^|\+)F\d+$/.test(accelerator);
  if (!isFunctionKey && !/CmdOrCtrl|Ctrl/.test(accelerator)) {
    const modifier = isMac ? '⌘' : 'Ctrl';
    return `These keys write or move in a text. Choose keys with ${modifier}, or a function key.`;
  }
  const taken = [...reserved, ...fixedAccelerators(isMac)].map((one) => spelled(one, isMac));
  return taken.includes(spelled(accelerator, isMac))
    ? 'Every text field and the system itself need these keys. Choose others.'
    : null;
}

function fixedAccelerators(isMac: boolean): string[] {
  return menuCommands
    .filter((entry) => !isChangeable(entry))
    .flatMap((entry) => acceleratorOn(entry, isMac) ?? []);
}

/** The command that has these keys, other than the one named; undefined if none has. */
export function holderOf(
  accelerator: string,
  except: string,
  own: OwnShortcuts,
  isMac: boolean,
): CommandEntry | undefined {
  const wanted = spelled(accelerator, isMac);
  return menuCommands.find((entry) => {
    const has = acceleratorOn(entry, isMac, own);
    return entry.command !== except && has !== undefined && spelled(has, isMac) === wanted;
  });
}

/** The user's keys after a command was given some (null for none), which are taken from whoever had them. */
export function withShortcut(
  own: OwnShortcuts,
  command: string,
  accelerator: string | null,
  isMac: boolean,
): OwnShortcuts {
  const holder = accelerator === null ? undefined : holderOf(accelerator, command, own, isMac);
  const next = { ...own, ...(holder ? { [holder.command]: null } : {}), [command]: accelerator };
  return withoutDefaults(next, isMac);
}

/** The user's keys after a command got those of the menu again. They are taken from whoever had them. */
export function withMenuShortcut(own: OwnShortcuts, command: string, isMac: boolean): OwnShortcuts {
  const entry = menuCommands.find((one) => one.command === command);
  return withShortcut(own, command, (entry && acceleratorOn(entry, isMac)) ?? null, isMac);
}

function withoutDefaults(own: OwnShortcuts, isMac: boolean): OwnShortcuts {
  return Object.fromEntries(
    Object.entries(own).filter(([command, accelerator]) => {
      const entry = menuCommands.find((one) => one.command === command);
      return entry !== undefined && (acceleratorOn(entry, isMac) ?? null) !== accelerator;
    }),
  );
}
