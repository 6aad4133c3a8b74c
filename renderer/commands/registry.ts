import { menuCommands } from '#shared/ipc/menu.ts';
import { acceleratorOn } from '#shared/ipc/shortcuts.ts';
import { useApp } from '../window/app-store.ts';
import { handInCommandRunner } from '../window/run-command.ts';
import { briefCommands } from './brief-commands.ts';
import { captureCommands } from './capture-commands.ts';
import { collectionCommands } from './collection-commands.ts';
import { copyCommands } from './copy-commands.ts';
import { editCommands } from './edit-commands.ts';
import { entityCommands } from './entity-commands.ts';
import { formatCommands } from './format-commands.ts';
import { goCommands } from './go-commands.ts';
import { helpCommands } from './help-commands.ts';
import { insertCommands } from './insert-commands.ts';
import { libraryCommands } from './library-commands.ts';
import { paneCommands } from './pane-commands.ts';
import { pinCommands } from './pin-commands.ts';
import { referenceCommands } from './reference-commands.ts';
import { reviewCommands } from './review-commands.ts';
import type { UserCommand } from './user-command.ts';
import { viewCommands } from './view-commands.ts';
import { windowCommands } from './window-commands.ts';

/** Every user command, in the order in which the palette lists them. */
export const userCommands: readonly UserCommand[] = [
  ...briefCommands,
  ...libraryCommands,
  ...pinCommands,
  ...collectionCommands,
  ...entityCommands,
  ...editCommands,
  ...copyCommands,
  ...insertCommands,
  ...referenceCommands,
  ...captureCommands,
  ...formatCommands,
  ...reviewCommands,
  ...goCommands,
  ...paneCommands,
  ...viewCommands,
  ...helpCommands,
  ...windowCommands,
];

const byName = new Map(userCommands.map((command) => [command.name, command]));

const isMac = navigator.platform.startsWith('Mac');

/** Keys as the interface's components take them: Electron writes `CmdOrCtrl`, they `Mod`. */
export function partShortcut(accelerator: string): string {
  return accelerator.replace('CmdOrCtrl', 'Mod').replace(/^Plus$|\+Plus$/, '+Plus');
}

const entries = new Map(menuCommands.map((entry) => [entry.command, entry]));

/** The user command with a name; undefined for one this window does not have. */
export function userCommand(name: string): UserCommand | undefined {
  return byName.get(name);
}

/** The keys of a command as the interface's components take them (`Mod+Shift+K`), or undefined. */
export function shortcutOf(name: string): string | undefined {
  const entry = entries.get(name);
  const accelerator = entry && acceleratorOn(entry, isMac, useApp.getState().settings.shortcuts);
  return accelerator === undefined ? byName.get(name)?.shortcut : partShortcut(accelerator);
}

/** Whether a command is possible now. */
export function isPossible(command: UserCommand): boolean {
  return command.isEnabled?.(useApp.getState()) ?? true;
}

/** Runs a command by name if it is possible; false if it is not. */
function run(name: string): boolean {
  const command = byName.get(name);
  if (!command || !isPossible(command)) return false;
  void command.run(useApp.getState());
  return true;
}

handInCommandRunner(run);

export { runUserCommand } from '../window/run-command.ts';
