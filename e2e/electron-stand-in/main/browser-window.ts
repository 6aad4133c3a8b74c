import { type AttachedPage, browser } from '../chromium/browser.ts';
import { isInteractive } from '../settings.ts';
import { preventable, refuse, refuseOtherMembersOfInstances } from '../strict.ts';
import { app } from './app.ts';
import { lifecycle } from './lifecycle.ts';
import { Menu } from './menu.ts';
import { PlacedWindow } from './placed-window.ts';
import { followOpening } from './popups.ts';
import { focusedWindow, windows } from './registry.ts';
import { WebContents } from './web-contents.ts';
import { checkWindowOptions } from './window-options.ts';

type Options = Electron.BrowserWindowConstructorOptions;
type Bounds = Electron.Rectangle;

/** Chromium tells nobody when a person moves a window, so where one may, we look. */
const watchEveryMs = 1000;

let lastId = 0;

type Known =
  | 'capturePage'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getRepresentedFilename'
  | 'getTitle'
  | 'hide'
  | 'id'
  | 'isDestroyed'
  | 'isDocumentEdited'
  | 'isFocused'
  | 'isModal'
  | 'isVisible'
  | 'loadFile'
  | 'loadURL'
  | 'moveTop'
  | 'reload'
  | 'setBackgroundColor'
  | 'setDocumentEdited'
  | 'setProgressBar'
  | 'setRepresentedFilename'
  | 'setTitle'
  | 'show'
  | 'showInactive';

/** A window, in Electron's terms. Members that begin with $ are the stand-in's own. */
export class BrowserWindow extends PlacedWindow implements Pick<Electron.BrowserWindow, Known> {
  readonly id: number;
  readonly webContents: WebContents;
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
  $isClosing = false;
  /** Where the last context menu was asked for, which is where a menu without a place pops up. */
  $pointer = { x: 0, y: 0 };

  /** `adopted` is a page that another page has opened; otherwise the window opens one. */
  constructor(options: Options = {}, adopted?: AttachedPage) {
    super(options);
    if (!lifecycle.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = checkWindowOptions(options);
    lastId += 1;
    this.id = lastId;
    this.#title = options.title ?? app.name;
    this.#isShown = options.show !== false;
    this.#parent = options.parent instanceof BrowserWindow ? options.parent : undefined;
    windows.set(this.id, this);
    this.webContents = new WebContents(this, preferences);
    followOpening(this.webContents);
    this.#open(adopted).catch((error) => {
      if (this.#isDestroyed) return;
      console.error(error);
      this.$gone();
    });
    if (options.backgroundColor) this.setBackgroundColor(options.backgroundColor);
    queueMicrotask(() => {
      app.tell('browser-window-created', preventable({}), this);
      app.tell('web-contents-created', preventable({}), this.webContents);
    });
  }

  async #open(adopted: AttachedPage | undefined): Promise<void> {
    const page = adopted ?? (await browser.openPage(this.place.bounds));
    await this.webContents.$attach(page);
    await this.place.settle(page, adopted !== undefined);
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

  $openMenu({ x, y }: { x: number; y: number }): void {
    Menu.getApplicationMenu()?.popup({ window: this, x, y });
  }

  close(): void {
    this.$close({ asksPage: true }).catch(console.error);
  }

  /** Asks the app whether the window may close. */
  $mayClose(): boolean {
    const event = preventable({});
    this.tell('close', event);
    return !event.defaultPrevented;
  }

  /** True once the window is gone; false when the app or the page wants it to stay. */
  async $close({ asksPage }: { asksPage: boolean }): Promise<boolean> {
    if (this.#isDestroyed) return true;
    if (!this.$mayClose()) return false;
    const page = await this.webContents.$whenReady.catch(() => undefined);
    await this.#closing; // Chromium ignores a second request while it asks the page.
    if (!page || this.#isDestroyed) return true;
    this.$isClosing = true;
    page.deliver({ kind: 'closing', isClosing: true });
    this.#closing = page.leave({ asksPage });
    const isGone = await this.#closing;
    this.$isClosing = false;
    page.deliver({ kind: 'closing', isClosing: false });
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
    if (this.#isHidden) this.place.setHidden(false);
    this.#isHidden = false;
    this.tell('show');
  }

  hide(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#isHidden = true;
    this.place.setHidden(true);
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

  protected override contentResized(): void {
    if (this.webContents.zoomFactor !== 1) this.webContents.$applyZoom();
  }

  override maximize(): void {
    this.#isShown = true; // Electron shows a window that it maximizes.
    super.maximize();
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
