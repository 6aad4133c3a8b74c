import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEngine } from '#engine/engine.ts';
import { Jobs } from '#engine/jobs.ts';
import { makeBackup } from '#engine/library/backup-files.ts';
import type { EngineEvent } from '#engine/requests.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import type { EventName, EventOf } from '#shared/ipc/contract.ts';
import type { Desktop } from '../../../../electron/main/desktop.ts';
import { DesktopMemory } from '../../../../electron/main/desktop-state.ts';
import type { Dialogs } from '../../../../electron/main/dialogs.ts';
import { ExportRegistry } from '../../../../electron/main/export-registry.ts';
import type { WorkbenchWindow } from '../../../../electron/main/workbench-window.ts';
import { sharedPublisher } from '../../../fixtures/shared-publisher.ts';
import { fakeWorkbenchWindow } from '../fake-window.ts';

/** What the person in front of the dialogs chooses; everything left out is turned away. */
export interface Choices {
  importFiles?: string[];
  references?: string;
  captureFiles?: string[];
  exportFile?: (suggested: string) => string;
  exportFolder?: string;
  template?: string;
  backupFolder?: string;
  libraryFile?: string;
  confirms?: boolean;
  /** What the person does while long work goes on. */
  onEvent?: (event: EngineEvent) => void;
}

/** A desktop without a screen: the real engine on a library of its own, and dialogs answered by the test. */
export function openDesktop() {
  const folder = mkdtempSync(path.join(tmpdir(), 'desktop-'));
  const documents = path.join(folder, 'documents');
  mkdirSync(documents);
  const libraryFile = path.join(folder, 'library', 'library.db');
  const engineEvents: EngineEvent[] = [];
  const opened = openEngine({
    libraryFile,
    publisher: sharedPublisher,
    emit: (event) => engineEvents.push(event),
    backUp: async (reason, now) => makeBackup(libraryFile, reason, now),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const engine = opened.value;
  const choices: Choices = {};
  const done: [what: string, ...details: unknown[]][] = [];
  const others = new Map<BriefId, WorkbenchWindow>();
  const dialogs: Dialogs = {
    chooseImportFiles: async () => choices.importFiles ?? null,
    chooseReferences: async () => choices.references ?? null,
    chooseCaptureFiles: async () => choices.captureFiles ?? null,
    chooseMatrixFile: async () => choices.importFiles?.[0] ?? null,
    chooseExportFile: async (_window, { suggestedFile }) => {
      done.push(['asked where to save', suggestedFile]);
      return choices.exportFile?.(suggestedFile) ?? null;
    },
    chooseExportFolder: async (_window, start) => {
      done.push(['asked for a folder', start]);
      return choices.exportFolder ?? null;
    },
    chooseTemplate: async () => choices.template ?? null,
    chooseBackupFolder: async () => choices.backupFolder ?? null,
    confirmRestore: async () => choices.confirms ?? false,
    confirmLink: async (_window, link) => {
      done.push(['asked about a link', link]);
      return choices.confirms ?? false;
    },
    askToWait: async () => 'wait',
    askToEndFirst: async () => false,
    tellPageGone: async () => 'close',
    tellProblem: async () => {},
    askAboutLibrary: async () => 'quit',
    askAboutMissingLibrary: async () => 'quit',
    askAboutGoneLibrary: async () => 'lose',
    chooseLibraryFile: async (_window, suggestedFile) => {
      done.push(['asked where the library goes', suggestedFile]);
      return choices.libraryFile ?? null;
    },
  };
  const jobs = new Jobs((event) => {
    engineEvents.push(event);
    choices.onEvent?.(event);
  });
  const desktop: Desktop = {
    engine: { call: (name, request) => engine.answer(name, request) },
    windows: {
      openAnother: (briefId) => {
        done.push(['window opened', briefId]);
        return fakeWorkbenchWindow(briefId).workbenchWindow;
      },
      openBeside: (briefId) => {
        done.push(['window opened beside', briefId]);
        return fakeWorkbenchWindow(briefId).workbenchWindow;
      },
      otherShowing: (briefId) => others.get(briefId),
      saveAll: async () => void done.push(['all windows saved']),
      tellAll: <Name extends EventName>(name: Name, event: EventOf<Name>) => {
        done.push(['told all windows', name, event]);
      },
    },
    dialogs,
    memory: new DesktopMemory(path.join(folder, 'desktop.json')),
    exports: new ExportRegistry(),
    jobs,
    copy: async (copied) => void done.push(['copied', copied]),
    shell: {
      openExternal: async (address) => void done.push(['opened outside', address]),
      openPath: async (file) => {
        done.push(['opened', file]);
        return '';
      },
      showItemInFolder: (file) => void done.push(['shown in folder', file]),
    },
    program: {
      version: '1.2.3',
      platform: 'linux',
      documentsFolder: documents,
      notices: [],
    },
    applyLook: ({ theme, windowZoom }) => void done.push(['look', theme, windowZoom]),
    quit: () => void done.push(['quit']),
  };
  const close = () => {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { desktop, libraryFile, choices, done, others, folder, documents, engineEvents, close };
}
