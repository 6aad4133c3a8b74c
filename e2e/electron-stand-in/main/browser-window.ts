import { type AttachedPage, browser } from '../chromium/browser.ts';
import { isInteractive } from '../settings.ts';
import { preventable, refuse, refuseOtherMembersOfInstances, StrictEmitter } from '../strict.ts';
import { app } from './app.ts';
import { type BrowserWindowEvents, browserWindowEvents } from './browser-window-events.ts';
import { lifecycle } from './lifecycle.ts';
import { Menu } from './menu.ts';
import { followOpening } from './popups.ts';
import { focusedWindow, windows } from './registry.ts';
import { WebContents } from './web-contents.ts';
import { checkWindowOptions } from './window-options.ts';
import { WindowPlace, type WindowState } from './window-place.ts';

type Options = Electron.BrowserWindowConstructorOptions;
type Bounds = Electron.Rectangle;

/** Chromium tells nobody when a person moves a window, so where one may, we look. */
const watchEveryMs = 1000;

let lastId = 0;

/** A window, in Electron's terms. Members that begin with $ are the stand-in's own. */
export class BrowserWindow
  extends StrictEmitter<BrowserWindowEvents>
  implements
    Pick<
      Electron.BrowserWindow,
      | 'capturePage'
      | 'close'
      | 'destroy'
      | 'focus'
      | 'getBounds'
      | 'getContentBounds'
      | 'getContentSize'
      | 'getMinimumSize'
      | 'getNormalBounds'
      | 'getPosition'
      | 'getRepresentedFilename'
      | 'getSize'
      | 'getTitle'
      | 'hide'
      | 'id'
      | 'isDestroyed'
      | 'isDocumentEdited'
      | 'isFocused'
      | 'isFullScreen'
      | 'isMaximized'
      | 'isMinimized'
      | 'isModal'
      | 'isNormal'
      | 'isVisible'
      | 'loadFile'
      | 'loadURL'
      | 'maximize'
      | 'minimize'
      | 'moveTop'
      | 'reload'
      | 'restore'
      | 'setBackgroundColor'
      | 'setBounds'
      | 'setContentSize'
      | 'setDocumentEdited'
      | 'setFullScreen'
      | 'setMinimumSize'
      | 'setPosition'
      | 'setProgressBar'
      | 'setRepresentedFilename'
      | 'setSize'
      | 'setTitle'
      | 'show'
      | 'showInactive'
      | 'unmaximize'
    >
{
  readonly id: number;
  readonly webContents: WebContents;
  readonly #place: WindowPlace;
  readonly #parent: BrowserWindow | undefined;
  #title: string;
  #isShown: boolean;
  /** Hidden after it was shown; a window that was never shown is on its way, and Chromium shows it already. */
  #isHidden = false;
  #isFocused = false;
  #isPainted = false;
  #isDestroyed = false;
  #isDocumentEdited = false;
  #representedFilename = '';
  #closing: Promise<boolean> | undefined;
  #watching: NodeJS.Timeout | undefined;
  /** Where the last context menu was asked for, which is where a menu without a place pops up. */
  $pointer = { x: 0, y: 0 };

  /** `adopted` is a page that another page has opened; otherwise the window opens one. */
  constructor(options: Options = {}, adopted?: AttachedPage) {
    super('BrowserWindow', browserWindowEvents);
    if (!lifecycle.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = checkWindowOptions(options);
    lastId += 1;
    this.id = lastId;
    this.#title = options.title ?? app.name;
    this.#isShown = options.show !== false;
    this.#parent = options.parent instanceof BrowserWindow ? options.parent : undefined;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#place = new WindowPlace({ x, y, width, height });
    this.#place.minimum = [options.minWidth ?? 0, options.minHeight ?? 0];
    this.#place.maximum = [options.maxWidth ?? 0, options.maxHeight ?? 0];
    windows.set(this.id, this);
    this.webContents = new WebContents(this, preferences);
    followOpening(this.webContents);
    this.#open(adopted).catch((error) => {
      if (this.#isDestroyed) return;
      console.error(error);
      this.$gone();
    });
    if (options.fullscreen) this.setFullScreen(true);
    if (options.backgroundColor) this.setBackgroundColor(options.backgroundColor);
    queueMicrotask(() => {
      app.tell('browser-window-created', preventable({}), this);
      app.tell('web-contents-created', preventable({}), this.webContents);
    });
  }

  async #open(adopted: AttachedPage | undefined): Promise<void> {
    const page = adopted ?? (await browser.openPage(this.#place.bounds));
    await this.webContents.$attach(page);
    await this.#place.settle(page, adopted !== undefined);
    this.webContents.$isReady();
    if (isInteractive()) this.#watching = setInterval(() => this.$mayHaveMoved(), watchEveryMs).unref();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()];
  }

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return contents.$window;
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow() ?? null;
  }

  getParentWindow(): BrowserWindow | null {
    return this.#parent ?? null;
  }

  getChildWindows(): BrowserWindow[] {
    return BrowserWindow.getAllWindows().filter((window) => window.getParentWindow() === this);
  }

  isModal(): boolean {
    return false;
  }

  loadURL(url: string, options?: object): Promise<void> {
    return this.webContents.loadURL(url, options);
  }

  loadFile(file: string, options?: Electron.LoadFileOptions): Promise<void> {
    return this.webContents.loadFile(file, options);
  }

  reload(): void {
    this.webContents.reload();
  }

  capturePage(rect?: Bounds): Promise<Electron.NativeImage> {
    return this.webContents.capturePage(rect);
  }

  $painted(): void {
    if (this.#isPainted) return;
    this.#isPainted = true;
    this.tell('ready-to-show');
    if (this.#isShown) this.tell('show');
  }

  $focusChanged(isFocused: boolean): void {
    if (this.#isFocused === isFocused) return;
    // Only one window has the keyboard; Chromium tells the one that lost it later, or never when headless.
    if (isFocused) for (const other of windows.values()) if (other !== this) other.$focusChanged(false);
    this.#isFocused = isFocused;
    this.tell(isFocused ? 'focus' : 'blur', preventable({}));
    app.tell(isFocused ? 'browser-window-focus' : 'browser-window-blur', preventable({}), this);
  }

  /** Looks where the window is: its page saw another size, or a person may have moved it. */
  $mayHaveMoved(): void {
    const before = this.#place.state;
    this.#place
      .look()
      .then(({ isMoved, isResized }) => {
        if (isMoved) {
          this.tell('move');
          this.tell('moved');
        }
        if (isResized) {
          if (this.webContents.zoomFactor !== 1) this.webContents.$applyZoom();
          this.tell('resize');
          this.tell('resized');
        }
        if (this.#place.state !== before) this.#tellState(before, this.#place.state);
      })
      .catch(() => {}); // The window has closed meanwhile.
  }

  $pageTitled(title: string): void {
    this.webContents.$state.title = title;
    const event = preventable({});
    this.webContents.tell('page-title-updated', event, title, true);
    this.tell('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.#title = title;
  }

  $pointAt({ x, y }: { x: number; y: number }): void {
    this.$pointer = { x, y };
  }

  $openMenu(): void {
    Menu.getApplicationMenu()?.popup({ window: this, x: 0, y: 0 });
  }

  close(): void {
    this.$close({ asksPage: true }).catch(console.error);
  }

  /** True once the window is gone; false when the app or the page wants it to stay. */
  async $close({ asksPage }: { asksPage: boolean }): Promise<boolean> {
    if (this.#isDestroyed) return true;
    const event = preventable({});
    this.tell('close', event);
    if (event.defaultPrevented) return false;
    const page = await this.webContents.$whenReady.catch(() => undefined);
    await this.#closing; // Chromium ignores a second request while it asks the page.
    if (!page || this.#isDestroyed) return true;
    this.#closing = page.leave({ asksPage });
    const isGone = await this.#closing;
    if (isGone) this.$gone();
    return isGone;
  }

  destroy(): void {
    const targetId = this.webContents.$targetId;
    if (targetId !== undefined && !this.#isDestroyed) browser.closePage(targetId);
    this.$gone();
  }

  $gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#isFocused = false;
    clearInterval(this.#watching);
    windows.delete(this.id);
    this.webContents.$destroy();
    this.tell('closed');
    app.$windowClosed();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.#isShown) return;
    this.#isShown = true;
    if (this.#isHidden) this.#place.setHidden(false);
    this.#isHidden = false;
    this.tell('show');
  }

  hide(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#isHidden = true;
    this.#place.setHidden(true);
    this.tell('hide');
  }

  isVisible(): boolean {
    return this.#isShown;
  }

  focus(): void {
    this.webContents.$whenReady.then((page) => page.session.send('Page.bringToFront')).catch(() => {});
  }

  moveTop(): void {
    this.focus();
  }

  isFocused(): boolean {
    return this.#isFocused;
  }

  #setState(state: WindowState): void {
    const before = this.#place.state;
    this.#place.setState(state);
    if (state !== before) this.#tellState(before, state);
  }

  #tellState(before: WindowState, state: WindowState): void {
    if (state === 'maximized') this.tell('maximize');
    else if (state === 'minimized') this.tell('minimize');
    else if (state === 'fullscreen') this.tell('enter-full-screen');
    else if (before === 'maximized') this.tell('unmaximize');
    else if (before === 'fullscreen') this.tell('leave-full-screen');
    else this.tell('restore');
  }

  minimize(): void {
    this.#setState('minimized');
  }

  isMinimized(): boolean {
    return this.#place.state === 'minimized';
  }

  restore(): void {
    this.#setState('normal');
  }

  maximize(): void {
    this.#isShown = true;
    this.#setState('maximized');
  }

  unmaximize(): void {
    if (this.isMaximized()) this.#setState('normal');
  }

  isMaximized(): boolean {
    return this.#place.state === 'maximized';
  }

  isNormal(): boolean {
    return this.#place.state === 'normal';
  }

  setFullScreen(isFullScreen: boolean): void {
    this.#setState(isFullScreen ? 'fullscreen' : 'normal');
  }

  isFullScreen(): boolean {
    return this.#place.state === 'fullscreen';
  }

  get $contentSize(): { width: number; height: number } {
    return this.#place.bounds;
  }

  getBounds(): Bounds {
    return this.#place.bounds;
  }

  getContentBounds(): Bounds {
    return this.#place.bounds;
  }

  getNormalBounds(): Bounds {
    return this.#place.normalBounds;
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#place.set(bounds);
  }

  getSize(): number[] {
    const { width, height } = this.#place.bounds;
    return [width, height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getContentSize(): number[] {
    return this.getSize();
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getPosition(): number[] {
    const { x, y } = this.#place.bounds;
    return [x, y];
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  getMinimumSize(): number[] {
    return [...this.#place.minimum];
  }

  setMinimumSize(width: number, height: number): void {
    this.#place.minimum = [width, height];
  }

  getTitle(): string {
    return this.#title;
  }

  /** A person sees the title of the page, so there it is given to the page; a test finds the page untouched. */
  setTitle(title: string): void {
    this.#title = title;
    if (!isInteractive()) return;
    const expression = `document.title = ${JSON.stringify(title)}`;
    this.webContents.$whenReady.then((page) => page.evaluate(expression, 'preload')).catch(() => {});
  }

  setBackgroundColor(color: string): void {
    const [, digits] = /^#([0-9a-f]{6})$/i.exec(color) ?? [];
    if (digits === undefined) refuse(`the background colour '${color}'`, 'Write it as #RRGGBB.');
    const [r = 0, g = 0, b = 0] = digits.match(/../g)?.map((part) => Number.parseInt(part, 16)) ?? [];
    this.webContents.$whenReady
      .then((page) =>
        page.session.send('Emulation.setDefaultBackgroundColorOverride', { color: { r, g, b } }),
      )
      .catch(() => {});
  }

  /** These three show on macOS only (the bar also in some docks); what was set can be asked for, as there. */
  setDocumentEdited(isEdited: boolean): void {
    this.#isDocumentEdited = isEdited;
  }

  isDocumentEdited(): boolean {
    return this.#isDocumentEdited;
  }

  setRepresentedFilename(filename: string): void {
    this.#representedFilename = filename;
  }

  getRepresentedFilename(): string {
    return this.#representedFilename;
  }

  setProgressBar(): void {}
}
refuseOtherMembersOfInstances('BrowserWindow', BrowserWindow);
