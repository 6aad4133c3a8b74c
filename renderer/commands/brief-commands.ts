import type { BriefId } from '#shared/brief/ids.ts';
import { exportCommandName } from '#shared/ipc/menu.ts';
import { type ExportFormat, exportFormat, exportFormatNames } from '#shared/publication/formats.ts';
import { workbench } from '../platform/workbench.ts';
import { dismissToast, showToast } from '../ui/Toast/toasts.ts';
import { type AppState, openDocumentOf, showDialog, useApp } from '../window/app-store.ts';
import { exportAgain, lastExportOf } from '../window/exported.ts';
import { importChosen } from '../window/import.ts';
import { askBackupPlace, useLastBackup } from '../window/last-backup.ts';
import { createBrief, showBrief, showLibrary } from '../window/navigate.ts';
import { valueOrTell } from '../window/problems.ts';
import { forgetLibraryChange, rememberLibraryChange } from './library-change.ts';
import { selectedBriefIds } from './selection.ts';
import type { UserCommand } from './user-command.ts';

const hasBriefs = () => selectedBriefIds(useApp.getState()).length > 0;

function exportCommand(format: ExportFormat): UserCommand {
  const { nameInSentence, extension, detail } = exportFormat(format);
  return {
    name: exportCommandName(format),
    label: `Export as ${nameInSentence}…`,
    group: 'Brief',
    keywords: `save as hand over download ${extension} ${detail ?? ''}`,
    isEnabled: hasBriefs,
    run: (state) => showDialog({ kind: 'export', briefIds: selectedBriefIds(state), format }),
  };
}

/** The id of the message that offers to take back what was put into the trash last. */
export const trashedToast = 'trashed';

async function trash(briefIds: readonly BriefId[]): Promise<void> {
  const done = valueOrTell(await workbench.call('library.trash', { briefIds: [...briefIds] }));
  if (!done) return;
  if (openDocumentOf(useApp.getState())) await showLibrary();
  const restore = () => void workbench.call('library.restore', { briefIds: [...briefIds] });
  const toast = showToast({
    id: trashedToast,
    title: briefIds.length === 1 ? 'Moved to the trash' : `${briefIds.length} briefs moved to the trash`,
    action: {
      label: 'Undo',
      onSelect: () => {
        forgetLibraryChange();
        restore();
      },
    },
  });
  rememberLibraryChange({
    label: 'Move to trash',
    undo: () => {
      dismissToast(toast);
      restore();
    },
  });
}

async function duplicate(briefId: BriefId | undefined): Promise<void> {
  if (!briefId) return;
  await openDocumentOf(useApp.getState())?.flush();
  const made = valueOrTell(await workbench.call('library.duplicate', { briefId }), 'No copy was made');
  if (made) await showBrief(made.briefId);
}

/* The selected brief, if only one is selected and this window has exported it. */
function exportedBrief(state: AppState): BriefId | undefined {
  const [briefId, ...more] = selectedBriefIds(state);
  return briefId && more.length === 0 && lastExportOf(briefId) ? briefId : undefined;
}

async function exportBriefAgain(briefId: BriefId | undefined): Promise<void> {
  const isSaved = (await openDocumentOf(useApp.getState())?.flush()) ?? true;
  if (briefId && isSaved) await exportAgain(briefId);
}

/* A brief may be open in several windows: each shows what is written in the others. */
async function openInNewWindow(briefId: BriefId | undefined): Promise<void> {
  valueOrTell(await workbench.call('window.open', { briefId: briefId ?? null }), 'No window was opened');
}

/* Which brief is to be here, and which beside it; null for the library, and where more briefs are selected than two. */
function besideEachOther(state: AppState): { here: BriefId | null; beside: BriefId | null } | null {
  if (openDocumentOf(state)) return { here: null, beside: null };
  const [first, second, ...more] = selectedBriefIds(state);
  if (!first || more.length > 0) return null;
  return second ? { here: first, beside: second } : { here: null, beside: first };
}

async function openBeside(state: AppState): Promise<void> {
  const briefs = besideEachOther(state);
  if (!briefs) return;
  const { here, beside } = briefs;
  if (here) await showBrief(here);
  const opened = await workbench.call('window.open', { briefId: beside, beside: true });
  valueOrTell(opened, 'No window was opened');
}

async function makeBackup(): Promise<void> {
  await openDocumentOf(useApp.getState())?.flush();
  const made = valueOrTell(await workbench.call('backup.make', {}), 'No backup was made');
  if (!made) return;
  useLastBackup.setState({ at: made.at });
  const problem = await askBackupPlace();
  if (problem === null)
    showToast({ title: 'Backup made', description: 'It was checked and can be restored.', tone: 'good' });
  else showToast({ title: 'Backup made, but not copied', description: problem, tone: 'warn' });
}

async function print(state: AppState): Promise<void> {
  const document = openDocumentOf(state);
  if (!document) return;
  const { printPages } = await import('./print.ts');
  await printPages(document);
}

/** Commands on briefs and the library: making, importing, exporting, backing up. */
export const briefCommands: readonly UserCommand[] = [
  {
    name: 'file.print',
    label: 'Print…',
    group: 'Brief',
    keywords: 'paper printer pages',
    isEnabled: (state) => openDocumentOf(state) !== null,
    run: print,
  },
  {
    name: 'file.new',
    label: 'New brief',
    group: 'Brief',
    keywords: 'create blank',
    run: () => createBrief('blank'),
  },
  {
    name: 'file.newFromTemplate',
    label: 'New brief from template',
    group: 'Brief',
    keywords: 'create structure',
    run: () => createBrief('template'),
  },
  {
    name: 'file.newShort',
    label: 'New short brief',
    group: 'Brief',
    keywords: 'create template judgments evidence gaps',
    run: () => createBrief('short'),
  },
  {
    name: 'file.chooseTemplate',
    label: 'New brief from another template…',
    group: 'Brief',
    keywords: 'create own form share remove brief templates',
    run: () => showDialog({ kind: 'brief-templates' }),
  },
  {
    name: 'file.saveAsTemplate',
    label: 'Save as brief template…',
    group: 'Brief',
    keywords: 'form structure reuse',
    isEnabled: (state) => openDocumentOf(state) !== null,
    run: () => showDialog({ kind: 'save-template' }),
  },
  {
    name: 'file.openSample',
    label: 'Open the sample brief',
    group: 'Brief',
    keywords: 'example demo',
    run: () => createBrief('sample'),
  },
  {
    name: 'file.import',
    label: 'Import files…',
    group: 'Brief',
    keywords: 'open report word docx html markdown text',
    run: importChosen,
  },
  {
    name: 'file.importMatrix',
    label: 'Import matrix into this brief…',
    group: 'Brief',
    keywords: 'ach achz csv xlsx spreadsheet hypotheses evidence ratings',
    isEnabled: (state) => openDocumentOf(state)?.store.getState().readOnly === null,
    // With it come the schemas of a brief, which a window loads later.
    run: async () => (await import('./import-matrix.ts')).importMatrix(),
  },
  {
    name: 'file.pasteReport',
    label: 'Import pasted text…',
    group: 'Brief',
    keywords: 'clipboard report',
    run: () => showDialog({ kind: 'paste-report' }),
  },
  ...exportFormatNames.map(exportCommand),
  {
    name: 'file.exportAgain',
    label: 'Export again to the same file',
    group: 'Brief',
    keywords: 'repeat hand over write once more',
    isEnabled: (state) => exportedBrief(state) !== undefined,
    run: (state) => exportBriefAgain(exportedBrief(state)),
  },
  {
    name: 'file.duplicate',
    label: 'Duplicate brief',
    group: 'Brief',
    keywords: 'copy',
    isEnabled: (state) => selectedBriefIds(state).length === 1,
    run: (state) => duplicate(selectedBriefIds(state)[0]),
  },
  {
    name: 'file.trash',
    label: 'Move to trash',
    group: 'Brief',
    keywords: 'delete remove',
    isEnabled: hasBriefs,
    run: (state) => trash(selectedBriefIds(state)),
  },
  {
    name: 'file.newWindow',
    label: 'Open in new window',
    group: 'Brief',
    run: (state) => openInNewWindow(selectedBriefIds(state)[0]),
  },
  {
    name: 'file.beside',
    label: 'Open beside',
    group: 'Brief',
    keywords: 'two windows side by side split compare',
    isEnabled: (state) => besideEachOther(state) !== null,
    run: openBeside,
  },
  { name: 'backup.make', label: 'Back up the library now', group: 'Library', run: makeBackup },
  {
    name: 'backup.restore',
    label: 'Restore a backup…',
    group: 'Library',
    run: () => showDialog({ kind: 'backups' }),
  },
  {
    name: 'templates.manage',
    label: 'Word templates…',
    group: 'Library',
    keywords: 'house style docx dotx letterhead',
    run: () => showDialog({ kind: 'templates' }),
  },
  {
    name: 'settings.show',
    label: 'Settings…',
    group: 'Library',
    keywords: 'preferences options author',
    run: () => showDialog({ kind: 'settings' }),
  },
];
