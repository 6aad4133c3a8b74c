import { exportCommandName } from '#shared/ipc/menu.ts';
import { exportFormatNames, exportFormats } from '#shared/publication/formats.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import type { MenuAction, MenuEntry } from '../ui/Menu/menu-entry.ts';
import { useApp } from '../window/app-store.ts';
import { lastExportOf } from '../window/exported.ts';
import { runUserCommand, shortcutOf, userCommand } from './registry.ts';
import { selectedBriefIds } from './selection.ts';

/** A menu entry that runs a user command, with the command's label unless told otherwise. */
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

/**
 * The formats to which a brief can be exported, as entries of a menu called "Export"; for a single brief, its last file
 * comes first.
 */
export function exportEntries(): MenuEntry[] {
  const formats = exportFormatNames.map((format) =>
    commandEntry(exportCommandName(format), { label: `${exportFormats[format].name}…` }),
  );
  const [briefId, ...more] = selectedBriefIds(useApp.getState());
  const last = briefId && more.length === 0 ? lastExportOf(briefId) : undefined;
  if (!last) return formats;
  const again = commandEntry('file.exportAgain', { label: `Again to “${visibleSigns(last.fileName)}”` });
  return [again, { kind: 'separator', id: 'again-line' }, ...formats];
}
