import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { BriefId } from '#shared/brief/ids.ts';
import type { EventName, EventOf } from '#shared/ipc/contract.ts';
import type { DesktopMemory } from './desktop-state.ts';
import type { Dialogs } from './dialogs.ts';
import { canvasColour, windowOptions } from './window-options.ts';
import { halvesOf, placeForNewWindow, rememberedPlace } from './window-places.ts';
import { WorkbenchWindow } from './workbench-window.ts';

export interface WindowsSetting {
  readonly memory: DesktopMemory;
  readonly dialogs: Pick<Dialogs, 'askToWait' | 'tellPageGone'>;
  readonly preloadFile: string;
  readonly iconFile: string;
  readonly isDevelopment: boolean;
  /** Settles when the library is open: no window appears before. */
  readonly libraryIsOpen: Promise<unknown>;
  /** Called when something changed that the menu shows: which window is in front, or what is possible in it. */
  readonly onChange: () => void;
}

/** All windows of the program. A brief is shown by one of them, unless somebody opens another one for it. */
export class Windows {
  readonly #setting: WindowsSetting;
  readonly #windows = new Map<number, WorkbenchWindow>();
  #front: WorkbenchWindow | null = null;
  #isQuitting = false;
  #mayAsk = true;

  constructor(setting: WindowsSetting) {
    this.#setting = setting;
    nativeTheme.on('updated', () => this.#recolour());
  }

  get count(): number {
    return this.#windows.size;
  }

  get isQuitting(): boolean {
    return this.#isQuitting;
  }

  /** Whether there is somebody to ask before something is closed. */
  get mayAsk(): boolean {
    return this.#mayAsk;
  }

  /** From now on nobody is asked: a window that is to close saves what it can, and closes. */
  stopAsking(): void {
    this.#mayAsk = false;
    for (const window of this.#windows.values()) window.stopAsking();
  }

  /** The window the user works in, or last worked in. */
  get front(): WorkbenchWindow | null {
    return this.#front;
  }

  ofContents(contents: WebContents): WorkbenchWindow | undefined {
    return [...this.#windows.values()].find((candidate) => candidate.contents === contents);
  }

  ofId(id: number): WorkbenchWindow | undefined {
    return this.#windows.get(id);
  }

  /** The window other than this one whose page says that it shows a brief. */
  otherShowing(briefId: BriefId, except: WorkbenchWindow): WorkbenchWindow | undefined {
    const others = [...this.#windows.values()].filter((other) => other !== except);
    return others.find(({ report }) => report?.briefId === briefId);
  }

  /** Opens a window on the library or on a brief; if a window already shows the brief, it comes to the front. */
  open(briefId: BriefId | null): WorkbenchWindow {
    const shown = briefId === null ? undefined : this.#ofBrief(briefId);
    if (!shown || briefId === null) return this.#create(briefId);
    if (shown.report?.briefId !== briefId) shown.tellSurely('brief.show', { briefId });
    shown.comeToFront();
    return shown;
  }

  /** Opens a window of its own, whatever the other windows show. */
  openAnother(briefId: BriefId | null): WorkbenchWindow {
    return this.#create(briefId);
  }

  /** Opens a window of its own at the right half of the screen, and puts the window it is asked from at the left half. */
  openBeside(briefId: BriefId | null, from: WorkbenchWindow): WorkbenchWindow {
    const { workArea } = screen.getDisplayMatching(from.window.getBounds());
    const { left, right } = halvesOf(workArea);
    if (from.window.isMaximized()) from.window.unmaximize();
    from.window.setBounds(left);
    return this.#create(briefId, { ...right, isMaximized: false });
  }

  /**
   * Opens the windows the program was quit with, or one on the library. They are forgotten until the program is quit
   * again: what made it crash must not do so at every start.
   */
  openShownLast(): void {
    const { memory } = this.#setting;
    const { shown } = memory.state;
    memory.change({ shown: [] });
    for (const briefId of shown.length > 0 ? shown : [null]) this.openAnother(briefId);
  }

  /**
   * Shows a brief that the user asked for outside a window: in its window, in one that shows the library, or in a new
   * one.
   */
  show(briefId: BriefId): void {
    const front = this.#front;
    const isFrontFree = front?.report && front.briefId === null;
    if (!isFrontFree || this.#ofBrief(briefId)) {
      this.open(briefId);
      return;
    }
    front.tell('brief.show', { briefId });
    front.comeToFront();
  }

  /** Zooms every window; 1 is as large as made. */
  zoom(factor: number): void {
    for (const { contents } of this.#windows.values()) {
      if (contents.getZoomFactor() !== factor) contents.setZoomFactor(factor);
    }
  }

  tellAll<Name extends EventName>(name: Name, event: EventOf<Name>): void {
    for (const window of this.#windows.values()) window.tell(name, event);
  }

  /** Tells every window that has a brief open, except the one named, if any. */
  tellFollowing<Name extends EventName>(
    briefId: BriefId,
    name: Name,
    event: EventOf<Name>,
    exceptId: number | null,
  ): void {
    for (const [id, window] of this.#windows) {
      if (window.follows === briefId && id !== exceptId) window.tell(name, event);
    }
  }

  /** Has every page save what is being typed; resolves when all have answered or their time is up. */
  async saveAll(): Promise<void> {
    await Promise.all([...this.#windows.values()].map((window) => window.save()));
  }

  /** Asks every window to close, to quit the program once none is left. A window that stays keeps the program open. */
  closeAll(): void {
    if (!this.#isQuitting) this.#rememberShown();
    this.#isQuitting = true;
    for (const { window } of this.#windows.values()) window.close();
  }

  #create(briefId: BriefId | null, place = this.#placeForNew()): WorkbenchWindow {
    const { preloadFile, iconFile, isDevelopment } = this.#setting;
    const { isMaximized, ...bounds } = place;
    const isDark = nativeTheme.shouldUseDarkColors;
    const { windowZoom: zoom } = this.#setting.memory.state;
    const look = { bounds, isDark, zoom, preloadFile, iconFile, isDevelopment };
    const window = new BrowserWindow(windowOptions(look));
    const workbenchWindow = new WorkbenchWindow(window, briefId, {
      askUserToWait: (asking, takenBack) => this.#setting.dialogs.askToWait(asking, takenBack),
      onStay: () => {
        this.#isQuitting = false;
      },
      onReport: () => this.#setting.onChange(),
    });
    this.#windows.set(window.id, workbenchWindow);
    this.#front = workbenchWindow;
    this.#follow(workbenchWindow);
    this.#showWhenReady(window, isMaximized);
    workbenchWindow.load();
    if (!this.#mayAsk) workbenchWindow.stopAsking();
    // A page asked for this just before the program was quit; it must not keep the program open.
    if (this.#isQuitting) window.close();
    return workbenchWindow;
  }

  #ofBrief(briefId: BriefId): WorkbenchWindow | undefined {
    return [...this.#windows.values()].find((candidate) => candidate.briefId === briefId);
  }

  #placeForNew() {
    const primary = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
    const open = [...this.#windows.values()].map(({ window }) => window.getNormalBounds());
    return placeForNewWindow(this.#setting.memory.state, [primary, ...others], open);
  }

  /** Not maximised before: that would show the window at once. */
  #showWhenReady(window: BrowserWindow, isMaximized: boolean): void {
    const readyToShow = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()));
    Promise.all([readyToShow, this.#setting.libraryIsOpen])
      .then(() => {
        if (window.isDestroyed()) return;
        if (isMaximized) window.maximize();
        window.show();
      })
      .catch(() => {
        // The library did not open: the start says so, and this window is closed without having been seen.
      });
  }

  #follow(workbenchWindow: WorkbenchWindow): void {
    const { window, contents } = workbenchWindow;
    const { id } = window;
    const remember = () => this.#remember(window);
    window.on('resize', remember);
    window.on('move', remember);
    window.on('maximize', remember);
    window.on('unmaximize', remember);
    window.on('close', () => {
      remember();
      // Closing the last window counts as quitting the program with it.
      if (!this.#isQuitting && this.#windows.size === 1) this.#rememberShown();
    });
    window.on('focus', () => {
      this.#front = workbenchWindow;
      this.#setting.onChange();
    });
    window.on('closed', () => {
      this.#windows.delete(id);
      if (this.#front === workbenchWindow) this.#front = [...this.#windows.values()].at(-1) ?? null;
      this.#setting.onChange();
    });
    contents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && !this.#isQuitting) void this.#pageIsGone(workbenchWindow);
    });
  }

  async #pageIsGone(gone: WorkbenchWindow): Promise<void> {
    const choice = await this.#setting.dialogs.tellPageGone(gone.window);
    if (gone.window.isDestroyed()) return;
    if (choice === 'reload') gone.load();
    else gone.window.close();
  }

  #remember(window: BrowserWindow): void {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const { memory } = this.#setting;
    const bounds = window.getNormalBounds();
    const display = screen.getDisplayMatching(window.getBounds());
    const place = { ...bounds, isMaximized: window.isMaximized() };
    memory.change(rememberedPlace(memory.state, display, place));
  }

  #rememberShown(): void {
    const others = [...this.#windows.values()].filter((window) => window !== this.#front);
    const windows = this.#front ? [...others, this.#front] : others;
    this.#setting.memory.change({ shown: windows.map(({ briefId }) => briefId) });
  }

  #recolour(): void {
    const colour = canvasColour(nativeTheme.shouldUseDarkColors);
    for (const { window } of this.#windows.values()) window.setBackgroundColor(colour);
  }
}
