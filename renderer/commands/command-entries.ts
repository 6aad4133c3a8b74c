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

const exports = [
  ['file.exportDocx', 'Word document…'],
  ['file.exportPdf', 'PDF…'],
  ['file.exportHtml', 'Web page…'],
  ['file.exportMd', 'Markdown…'],
  ['file.exportTxt', 'Plain text…'],
  ['file.exportJson', 'JSON…'],
  ['file.exportBrief', 'Shareable copy (.brief)…'],
] as const;

/** The formats a brief can be exported to, as entries below a menu that says "Export". */
export function exportEntries(): MenuAction[] {
  return exports.map(([name, label]) => commandEntry(name, { label }));
}
