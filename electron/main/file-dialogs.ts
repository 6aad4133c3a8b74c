import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import { readingEndings } from '#shared/readers/reading.ts';

export interface SaveQuestion {
  readonly title: string;
  /** The folder and file name with which the dialog starts. */
  readonly suggestedFile: string;
  readonly filter: FileFilter;
}

const importFilters: FileFilter[] = [
  {
    name: 'Reports and briefs',
    extensions: Object.values(readingEndings).flat(),
  },
  { name: 'All files', extensions: ['*'] },
];
const captureFilters: FileFilter[] = [
  {
    name: 'Texts, web pages, mails, PDFs, Word documents and pictures',
    extensions: 'txt md csv html htm mht mhtml eml pdf docx png jpg jpeg gif webp'.split(' '),
  },
  { name: 'All files', extensions: ['*'] },
];
const matrixFilters: FileFilter[] = [
  {
    name: 'Matrices and briefs',
    extensions: (['ach', 'csv', 'xlsx', 'json', 'brief'] as const).flatMap(
      (format) => readingEndings[format],
    ),
  },
  { name: 'All files', extensions: ['*'] },
];
const referenceFilters: FileFilter[] = [
  { name: 'Lists of references', extensions: ['bib', 'bibtex', 'ris', 'json', 'txt'] },
  { name: 'All files', extensions: ['*'] },
];
const templateFilters: FileFilter[] = [
  { name: 'Word documents and templates', extensions: ['docx', 'dotx'] },
];

/** Files, chosen in the system's own dialogs; null for none. */
export function fileQuestions(dialog: Dialog) {
  return {
    /** Files to import; at least one, or null. */
    async chooseImportFiles(window: BrowserWindow): Promise<string[] | null> {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Import reports',
        buttonLabel: 'Import',
        filters: importFilters,
        properties: ['openFile', 'multiSelections'],
      });
      return chosen.canceled || chosen.filePaths.length === 0 ? null : chosen.filePaths;
    },

    /** Where to write a file. The system asks before an existing one is chosen. */
    async chooseExportFile(window: BrowserWindow, question: SaveQuestion): Promise<string | null> {
      const chosen = await dialog.showSaveDialog(window, {
        title: question.title,
        buttonLabel: 'Export',
        defaultPath: question.suggestedFile,
        filters: [question.filter],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },

    /** Where to write the library again. An existing file with the chosen name is put aside, not replaced. */
    async chooseLibraryFile(window: BrowserWindow | null, suggestedFile: string): Promise<string | null> {
      const options = {
        title: 'Write the library to another place',
        buttonLabel: 'Write here',
        defaultPath: suggestedFile,
        filters: [{ name: 'Library of Briefwright', extensions: ['db'] }],
        properties: ['createDirectory' as const],
      };
      const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },

    async chooseTemplate(window: BrowserWindow): Promise<string | null> {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Add a Word template',
        buttonLabel: 'Add',
        filters: templateFilters,
        properties: ['openFile'],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
  };
}

/** Files from which something comes into the open brief, chosen in the system's own dialogs; null for none. */
export function materialQuestions(dialog: Dialog) {
  return {
    /** Files to capture; at least one, or null. */
    async chooseCaptureFiles(window: BrowserWindow): Promise<string[] | null> {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Capture files',
        buttonLabel: 'Capture',
        filters: captureFilters,
        properties: ['openFile', 'multiSelections'],
      });
      return chosen.canceled || chosen.filePaths.length === 0 ? null : chosen.filePaths;
    },

    /** A list of references to read, or null. */
    async chooseReferences(window: BrowserWindow): Promise<string | null> {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Import references',
        buttonLabel: 'Look at it',
        filters: referenceFilters,
        properties: ['openFile'],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },

    /** A file with a matrix. */
    async chooseMatrixFile(window: BrowserWindow): Promise<string | null> {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Import a matrix into this brief',
        buttonLabel: 'Import',
        filters: matrixFilters,
        properties: ['openFile'],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
  };
}

/** Folders, chosen in the system's own dialogs; null for none. */
export function folderQuestions(dialog: Dialog) {
  return {
    /** The folder that several files go to. */
    async chooseExportFolder(window: BrowserWindow, folder: string): Promise<string | null> {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Export to folder',
        buttonLabel: 'Export here',
        defaultPath: folder,
        properties: ['openDirectory', 'createDirectory'],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },

    /** The folder that gets copies of backups, such as one on a stick. */
    async chooseBackupFolder(window: BrowserWindow): Promise<string | null> {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Keep copies of backups in a folder',
        buttonLabel: 'Keep copies here',
        properties: ['openDirectory', 'createDirectory'],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
  };
}
