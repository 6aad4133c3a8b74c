import { collections, insertCommandName, insertedNames, titleOfKind } from '../brief/collections.ts';
import { type ExportFormat, exportFormatNames, exportFormats } from '../publication/formats.ts';
import type { Accelerator, CommandEntry, MenuEntry, MenuName, RoleEntry } from './menu-entry.ts';

/*
 * The native menu as one table, in the order of the menu. The window's own commands have the same names. A command that
 * the front window did not report as possible is greyed.
 */

/** The menus of the menu bar, from left to right. */
export const menuBar: readonly MenuName[] = [
  'file',
  'edit',
  'view',
  'insert',
  'format',
  'review',
  'go',
  'window',
  'help',
];

const line: MenuEntry = { kind: 'line' };
const menu = (name: MenuName): MenuEntry => ({ kind: 'menu', menu: name });
const role = (name: RoleEntry['role'], on?: 'others'): MenuEntry => ({
  kind: 'role',
  role: name,
  ...(on ? { on } : {}),
});
const command = (name: string, label: string, accelerator?: Accelerator): CommandEntry => ({
  kind: 'command',
  command: name,
  label,
  ...(accelerator ? { accelerator } : {}),
});
const opening = (name: string, label: string, accelerator?: Accelerator): CommandEntry => ({
  ...command(name, label, accelerator),
  opensWindow: true,
});

/** The command that the main process runs itself; the window runs all others. */
export const newWindowCommand = 'window.new';

/** The user command that exports in a format. */
export function exportCommandName(format: ExportFormat): string {
  return `file.export${format.charAt(0).toUpperCase()}${format.slice(1)}`;
}

/** The two formats that are used every day have keys. */
const exportKeys: Readonly<Partial<Record<ExportFormat, Accelerator>>> = {
  docx: 'CmdOrCtrl+E',
  pdf: 'CmdOrCtrl+Shift+E',
};

/** The places of the sections that have a key. A place counts in the outline; the printed number can differ. */
export const sectionPlaces = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
] as const;

/** Every menu with its entries. */
export const menus: Readonly<Record<MenuName, readonly MenuEntry[]>> = {
  file: [
    opening('file.new', 'New brief', 'CmdOrCtrl+N'),
    opening('file.newFromTemplate', 'New brief from template', 'CmdOrCtrl+Shift+N'),
    opening('file.newShort', 'New short brief'),
    opening('file.chooseTemplate', 'New brief from another template…'),
    opening('file.openSample', 'Open the sample brief'),
    { kind: 'list', list: 'recent', label: 'Open recent' },
    line,
    opening('file.import', 'Import…', 'CmdOrCtrl+O'),
    opening('file.pasteReport', 'Import pasted text…'),
    command('file.importMatrix', 'Import matrix into this brief…'),
    command('file.importReferences', 'Import references…'),
    menu('file.export'),
    command('file.print', 'Print…', 'CmdOrCtrl+P'),
    line,
    command('file.saveAsTemplate', 'Save as brief template…'),
    command('file.duplicate', 'Duplicate brief', 'CmdOrCtrl+Shift+D'),
    command('library.pin', 'Pin to the library', 'CmdOrCtrl+Alt+P'),
    command('file.trash', 'Move to trash'),
    command('library.change', 'Change selected briefs…'),
    command('library.collect', 'Add to collections…', 'CmdOrCtrl+Alt+K'),
    opening('library.newCollection', 'New collection…'),
    line,
    opening('library.show', 'Show library', 'CmdOrCtrl+Shift+L'),
    opening('library.search', 'Search the library', 'CmdOrCtrl+Shift+F'),
    line,
    command('library.emptyTrash', 'Empty the trash…'),
    line,
    { ...opening('settings.show', 'Settings…', 'CmdOrCtrl+,'), on: 'others' },
    opening('templates.manage', 'Word templates…'),
    opening('backup.make', 'Make a backup now'),
    opening('backup.restore', 'Restore a backup…'),
    line,
    role('close'),
    role('quit', 'others'),
  ],
  'file.export': [
    command('file.exportAgain', 'Again to the same file'),
    line,
    ...exportFormatNames.map((format) =>
      command(exportCommandName(format), `${exportFormats[format].name}…`, exportKeys[format]),
    ),
  ],
  edit: [
    command('edit.undo', 'Undo', 'CmdOrCtrl+Z'),
    command('edit.redo', 'Redo', { mac: 'Cmd+Shift+Z', others: 'Ctrl+Y' }),
    command('edit.steps', 'Steps to undo…', 'CmdOrCtrl+Alt+Z'),
    command('edit.past', 'Earlier versions…', 'CmdOrCtrl+Alt+H'),
    line,
    role('cut'),
    role('copy'),
    role('paste'),
    role('pasteAndMatchStyle'),
    role('selectAll'),
    menu('edit.copyAs'),
    line,
    command('edit.find', 'Find', 'CmdOrCtrl+F'),
    command('edit.replace', 'Find and replace', { mac: 'Cmd+Alt+F', others: 'Ctrl+H' }),
    line,
    command('view.spellCheck', 'Check spelling while typing'),
    command('edit.smartTyping', 'Smart quotes and dashes', 'CmdOrCtrl+Shift+T'),
    command('edit.language', 'Language of the brief…'),
  ],
  'edit.copyAs': [
    command('copy.sectionRich', 'Section as rich text', 'CmdOrCtrl+Shift+C'),
    command('copy.sectionMarkdown', 'Section as Markdown'),
    command('copy.sectionText', 'Section as plain text'),
    line,
    command('copy.briefRich', 'Brief as rich text'),
    command('copy.briefMarkdown', 'Brief as Markdown'),
    command('copy.briefText', 'Brief as plain text'),
  ],
  view: [
    command('view.palette', 'Command palette', 'CmdOrCtrl+K'),
    line,
    command('view.toggleLeft', 'Library and outline', 'CmdOrCtrl+\\'),
    command('view.toggleRight', 'Inspector', 'CmdOrCtrl+Shift+\\'),
    command('view.preview', 'Preview of the page', 'CmdOrCtrl+Shift+P'),
    line,
    command('view.matrix', 'Matrix of hypotheses and evidence…', 'CmdOrCtrl+Alt+R'),
    command('view.focus', 'Focus on one section', 'CmdOrCtrl+Alt+O'),
    menu('view.theme'),
    line,
    command('view.zoomIn', 'Zoom in', 'CmdOrCtrl+Plus'),
    command('view.zoomOut', 'Zoom out', 'CmdOrCtrl+-'),
    command('view.zoomReset', 'Actual size', 'CmdOrCtrl+0'),
    line,
    command('view.textLarger', 'Larger text', 'CmdOrCtrl+Shift+.'),
    command('view.textSmaller', 'Smaller text', 'CmdOrCtrl+Shift+,'),
    command('view.textReset', 'Normal text size'),
    line,
    role('togglefullscreen'),
  ],
  'view.theme': [
    command('view.themeSystem', 'As the system'),
    command('view.themeLight', 'Light'),
    command('view.themeDark', 'Dark'),
  ],
  insert: [
    command('insert.citation', 'Citation of a source', 'CmdOrCtrl+Alt+C'),
    command('insert.librarySources', 'Sources from the library…', 'CmdOrCtrl+Alt+B'),
    command('insert.mention', 'Mention of an entity', 'CmdOrCtrl+Alt+A'),
    command('insert.makeEntity', 'Entity from the selection', 'CmdOrCtrl+Alt+E'),
    command('insert.signals', 'Names, dates and claims…', 'CmdOrCtrl+Alt+G'),
    command('insert.capture', 'Capture text or file…', 'CmdOrCtrl+Alt+V'),
    line,
    ...insertedNames.map((name) => command(insertCommandName(name), titleOfKind(collections[name]))),
    line,
    command('insert.section', 'Section of your own'),
  ],
  format: [
    command('format.bold', 'Bold', 'CmdOrCtrl+B'),
    command('format.italic', 'Italic', 'CmdOrCtrl+I'),
    command('format.underline', 'Underline', 'CmdOrCtrl+U'),
    command('format.strike', 'Strikethrough', 'CmdOrCtrl+Shift+X'),
    command('format.superscript', 'Superscript', 'CmdOrCtrl+Shift+='),
    command('format.subscript', 'Subscript', 'CmdOrCtrl+='),
    command('format.link', 'Link…', 'CmdOrCtrl+Shift+K'),
    line,
    command('format.heading1', 'Heading 1', 'CmdOrCtrl+Alt+1'),
    command('format.heading2', 'Heading 2', 'CmdOrCtrl+Alt+2'),
    command('format.heading3', 'Heading 3', 'CmdOrCtrl+Alt+3'),
    line,
    command('format.bulletList', 'Bulleted list', 'CmdOrCtrl+Shift+8'),
    command('format.orderedList', 'Numbered list', 'CmdOrCtrl+Shift+7'),
    command('format.quote', 'Quotation', 'CmdOrCtrl+Shift+B'),
    menu('format.table'),
  ],
  'format.table': [
    command('format.table', 'Insert table'),
    line,
    command('format.tableAddRowAbove', 'Add row above'),
    command('format.tableAddRow', 'Add row below'),
    command('format.tableAddColumnBefore', 'Add column before'),
    command('format.tableAddColumn', 'Add column after'),
    line,
    command('format.tableMoveRowUp', 'Move row up'),
    command('format.tableMoveRowDown', 'Move row down'),
    command('format.tableMoveColumnBefore', 'Move column before'),
    command('format.tableMoveColumnAfter', 'Move column after'),
    line,
    command('format.tableDeleteRow', 'Delete row'),
    command('format.tableDeleteColumn', 'Delete column'),
    command('format.tableDelete', 'Delete table'),
  ],
  review: [
    command('review.comment', 'Comment', 'CmdOrCtrl+Alt+M'),
    command('review.commentSection', 'Comment on this section'),
    command('review.commentBrief', 'Comment on the whole brief'),
    line,
    command('review.next', 'Next comment', 'CmdOrCtrl+Alt+J'),
    command('review.previous', 'Previous comment', 'CmdOrCtrl+Alt+Shift+J'),
    command('review.show', 'Show comments', 'CmdOrCtrl+Alt+U'),
  ],
  go: [
    command('go.nextSection', 'Next section', { mac: 'Cmd+Alt+Down', others: 'Ctrl+PageDown' }),
    command('go.previousSection', 'Previous section', { mac: 'Cmd+Alt+Up', others: 'Ctrl+PageUp' }),
    line,
    ...sectionPlaces.map((place, index) =>
      command(`go.section${index + 1}`, `${place} section`, `CmdOrCtrl+${index + 1}`),
    ),
  ],
  window: [
    opening(newWindowCommand, 'New window', 'CmdOrCtrl+Alt+N'),
    command('file.newWindow', 'Open in new window'),
    command('file.beside', 'Open beside'),
    line,
    role('minimize'),
  ],
  help: [
    command('help.shortcuts', 'Keyboard shortcuts', 'CmdOrCtrl+/'),
    opening('help.welcome', 'Welcome'),
    { ...opening('help.about', 'About Briefwright'), on: 'others' },
  ],
};

/** Every user command of the menu, in the order of the menu. */
export const menuCommands: readonly CommandEntry[] = Object.values(menus)
  .flat()
  .filter((entry) => entry.kind === 'command');
