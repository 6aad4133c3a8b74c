import { exportCommandName } from '#shared/ipc/menu.ts';
import { exportFormatNames, exportFormats } from '#shared/publication/formats.ts';
import type { MenuAction } from '../ui/Menu/menu-entry.ts';
import { runUserCommand, shortcutOf, userCommand } from './registry.ts';

/** A menu entry that runs a user command, under its label unless told otherwise. */
export function commandEntry(name: string, change: Partial<MenuAction> = {}): MenuAction {
  const shortcut = shortcutOf(name);
  return {
    id: name,
    label: userCommand(name)?.label ?? name,
    ...(shortcut && { shortcut }),
    onSelect: () => runUserCommand(name),
    ...change,
  };
}

/** The formats a brief can be exported to, as entries below a menu that says "Export". */
export function exportEntries(): MenuAction[] {
  return exportFormatNames.map((format) =>
    commandEntry(exportCommandName(format), { label: `${exportFormats[format].name}…` }),
  );
}
