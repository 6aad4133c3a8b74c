import './zod-jitless.ts';
import { app, ClipboardItem, clipboard, dialog, nativeTheme, protocol, session, shell } from 'electron';
import type { Engine } from '#engine/client.ts';
import { Jobs } from '#engine/jobs.ts';
import type { EngineEvent } from '#engine/requests.ts';
import type { Settings } from '#shared/ipc/contract/settings.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import type { Copied } from '#shared/publication/copied.ts';
import type { Result } from '#shared/result.ts';
import { appScheme } from './app-address.ts';
import type { Program } from './desktop.ts';
import { DesktopMemory } from './desktop-state.ts';
import { makeDialogs } from './dialogs.ts';
import { EngineStart } from './engine-start.ts';
import { ExportRegistry } from './export-registry.ts';
import { keepGoneLibrary } from './gone-library.ts';
import { allHandlers } from './handlers/all-handlers.ts';
import { answerWindows } from './ipc.ts';
import { openLibraryOrAsk } from './library-start.ts';
import { leaveInOrder, leaveOnSignals } from './lifecycle.ts';
import {
  compiledFolderIn,
  desktopStateFileIn,
  engineWorkerUrl,
  iconFile,
  libraryFileIn,
  preloadFile,
  rendererFolder,
} from './locations.ts';
import { ProgramMenu } from './menu.ts';
import type { FileInbox } from './opened-files.ts';
import { answerFromFolder } from './protocol.ts';
import { RecentBriefs } from './recent-briefs.ts';
import { restrictSession } from './security.ts';
import { Windows } from './windows.ts';

const isDevelopment = !app.isPackaged;

// What does not need Electron begins with this file, while Electron gets ready.
const userData = app.getPath('userData');
const memory = new DesktopMemory(desktopStateFileIn(userData));
const engineStart = new EngineStart({
  libraryFile: memory.state.libraryFile ?? libraryFileIn(userData),
  // A library that is not in the place the user chose may be on a disk that is not connected.
  mayMake: memory.state.libraryFile === null,
  workerUrl: engineWorkerUrl,
  compiledFolder: compiledFolderIn(userData),
});

/** The program from the moment Electron is ready: its parts, and how they hear of each other. */
export class RunningProgram {
  readonly #dialogs = makeDialogs(dialog);
  readonly #memory = memory;
  readonly #notices: string[] = [];
  readonly #library = Promise.withResolvers<Engine>();
  /** The engine as everything else sees it: calls made before the library is open wait. */
  readonly #engine: Pick<Engine, 'call'> = {
    call: async (name, request) => (await this.#library.promise).call(name, request),
  };
  readonly #menu = new ProgramMenu(() => this.#windows, this.#memory.state.theme);
  readonly #recent = new RecentBriefs(this.#engine, (recent) => this.#menu.showRecent(recent));
  readonly #windows = new Windows({
    memory: this.#memory,
    dialogs: this.#dialogs,
    preloadFile,
    iconFile,
    isDevelopment,
    libraryIsOpen: this.#library.promise,
    onChange: () => this.#menu.refresh(),
  });

  /** Shows the first window while the library opens, then takes the files the program was started with. */
  async start(inbox: FileInbox): Promise<void> {
    restrictSession(session.defaultSession, isDevelopment);
    protocol.handle(appScheme, (request) => answerFromFolder(request, rendererFolder));
    nativeTheme.themeSource = this.#memory.state.theme;
    engineStart.listen((event) => this.#hear(event));
    this.#answerWindows();
    leaveInOrder(
      app,
      this.#windows,
      () => this.#closeRest(),
      () => this.#keepLibrary(),
    );
    leaveOnSignals(app, this.#windows);
    this.#menu.refresh();
    this.#windows.openShownLast();
    const engine = await openLibraryOrAsk({
      get libraryFile() {
        return engineStart.libraryFile;
      },
      start: () => engineStart.open(),
      goToUsualPlace: () => {
        engineStart.openInstead(libraryFileIn(userData));
        this.#memory.change({ libraryFile: null });
      },
      dialogs: this.#dialogs,
      showInFolder: (file) => shell.showItemInFolder(file),
    });
    if (!engine) {
      app.exit(1);
      return;
    }
    this.#library.resolve(engine);
    this.#recent.changed();
    await this.#followSettings();
    inbox.open((files) => void this.#takeFiles(files));
  }

  /** Whether all windows are closed and the rest is closing: a second start must then start anew. */
  get isLeaving(): boolean {
    return this.#windows.isQuitting && this.#windows.count === 0;
  }

  /** Brings the program to the front, as when it is started a second time. */
  comeToFront(): void {
    if (this.#windows.front) this.#windows.front.comeToFront();
    else this.#windows.open(null);
  }

  #answerWindows(): void {
    const desktop = {
      engine: this.#engine,
      windows: this.#windows,
      dialogs: this.#dialogs,
      memory: this.#memory,
      exports: new ExportRegistry(),
      jobs: new Jobs((event) => this.#hear(event)),
      copy: ({ text, html }: Copied) =>
        clipboard.write([
          new ClipboardItem(html === '' ? { 'text/plain': text } : { 'text/plain': text, 'text/html': html }),
        ]),
      shell,
      program: this.#description(),
      applyLook: (settings: Settings) => this.#applyLook(settings),
      quit: () => app.quit(),
    };
    answerWindows({
      handlers: allHandlers(desktop),
      importPaths: (paths) => this.#engine.call('import.files', { paths }),
      capturePaths: (asked) => this.#engine.call('capture.files', asked),
      windowOf: (contents) => this.#windows.ofContents(contents),
      checksAnswers: isDevelopment,
    });
  }

  #description(): Program {
    const { platform } = process;
    return {
      version: app.getVersion(),
      platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
      documentsFolder: app.getPath('documents'),
      notices: this.#notices,
    };
  }

  #hear(event: EngineEvent): void {
    switch (event.name) {
      case 'library.changed':
        this.#windows.tellAll(event.name, event.event);
        this.#recent.changed();
        break;
      case 'library.place':
      case 'job.progress':
        this.#windows.tellAll(event.name, event.event);
        break;
      case 'unsaved.changed':
        this.#windows.tellAll(event.name, event.event);
        break;
      case 'brief.changed':
        this.#windows.tellFollowing(event.event.briefId, event.name, event.event, event.writer);
        break;
      case 'engine.reopened':
        this.#notices.push(event.event.message);
        this.#windows.tellAll('library.reopened', event.event);
        this.#windows.tellAll('library.changed', { briefIds: null });
        this.#recent.changed();
        void this.#followSettings();
        break;
      case 'engine.moved':
        this.#rememberPlace(event.event.file);
        break;
      case 'engine.stopped':
        void this.#tellStopped(event.event.message);
        break;
    }
  }

  async #tellStopped(message: string): Promise<void> {
    const window = this.#windows.front?.window ?? null;
    await this.#dialogs.tellProblem(window, 'The library has stopped.', message);
  }

  /** Takes over what the library's settings say about the look of the program. */
  async #followSettings(): Promise<void> {
    const settings = await this.#engine.call('settings.get', {});
    if (!settings.ok) return;
    this.#applyLook(settings.value);
    this.#windows.tellAll('settings.changed', settings.value);
  }

  #applyLook({ theme, windowZoom, shortcuts }: Settings): void {
    this.#memory.change({ theme, windowZoom });
    nativeTheme.themeSource = theme;
    this.#menu.follow({ theme, shortcuts });
    this.#windows.zoom(windowZoom);
  }

  /** Imports files the system handed over and shows the result in a window that shows no brief yet. */
  async #takeFiles(files: string[]): Promise<void> {
    for (const file of files) if (file.toLowerCase().endsWith('.brief')) app.addRecentDocument(file);
    const outcome = await this.#engine.call('import.files', { paths: files });
    this.#showImported(outcome);
  }

  #showImported(outcome: Result<ImportOutcome>): void {
    const { front } = this.#windows;
    const window = front && front.briefId === null ? front : this.#windows.open(null);
    if (outcome.ok) window.tellSurely('import.done', outcome.value);
    else void this.#dialogs.tellProblem(window.window, 'Nothing was imported.', outcome.error.message);
    window.comeToFront();
  }

  #rememberPlace(file: string): void {
    this.#memory.change({ libraryFile: file === libraryFileIn(userData) ? null : file });
  }

  async #keepLibrary(): Promise<void> {
    const engine = await this.#openedEngine();
    if (!engine || !this.#windows.mayAsk) return;
    await keepGoneLibrary({ engine, dialogs: this.#dialogs, program: this.#description() });
  }

  /** The engine, if the library is open by now. */
  #openedEngine(): Promise<Engine | null> {
    return Promise.race([this.#library.promise, Promise.resolve(null)]);
  }

  async #closeRest(): Promise<void> {
    this.#recent.stop();
    await this.#memory.flush();
    await engineStart.close();
  }
}
