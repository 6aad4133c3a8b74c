import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { schemes, toApp, toServed } from '../addresses.ts';
import type { AttachedPage } from '../chromium/browser.ts';
import { type EditCommand, Page } from '../chromium/page.ts';
import { encode } from '../codec.ts';
import type { ToPage } from '../renderer/messages.ts';
import { pageWorldSource, preloadWorldSource } from '../renderer/sources.ts';
import { fileTokenPrefix, isInteractive, secretName, settings } from '../settings.ts';
import {
  preventable,
  refuseOtherMembers,
  refuseOtherMembersOfInstances,
  refuseOtherOptions,
  StrictEmitter,
} from '../strict.ts';
import type { BrowserWindow } from './browser-window.ts';
import { IpcMain } from './ipc-main.ts';
import { applicationAccelerators } from './menu.ts';
import { imageOf } from './native-image.ts';
import { nativeTheme } from './native-theme.ts';
import { followPage } from './page-events.ts';
import { receive } from './page-messages.ts';
import { decideRequests, holdRequests } from './page-requests.ts';
import { printParameters } from './print-options.ts';
import { allContents, contentsOfTarget, focusedWindow } from './registry.ts';
import { defaultSession } from './session.ts';
import { type WebContentsEvents, webContentsEvents } from './web-contents-events.ts';
import { WebFrame } from './web-frame.ts';
import type { WindowPreferences } from './window-options.ts';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

let lastId = 0;

/** A page, in Electron's terms. Members that begin with $ are the stand-in's own. */
export class WebContents
  extends StrictEmitter<WebContentsEvents>
  implements
    Pick<
      Electron.WebContents,
      | 'capturePage'
      | 'close'
      | 'copy'
      | 'cut'
      | 'delete'
      | 'executeJavaScript'
      | 'focus'
      | 'getTitle'
      | 'getType'
      | 'getURL'
      | 'getZoomFactor'
      | 'getZoomLevel'
      | 'id'
      | 'isCrashed'
      | 'isDestroyed'
      | 'isDevToolsOpened'
      | 'isFocused'
      | 'isLoading'
      | 'isLoadingMainFrame'
      | 'loadFile'
      | 'loadURL'
      | 'paste'
      | 'pasteAndMatchStyle'
      | 'printToPDF'
      | 'redo'
      | 'reload'
      | 'reloadIgnoringCache'
      | 'selectAll'
      | 'send'
      | 'setWindowOpenHandler'
      | 'setZoomFactor'
      | 'setZoomLevel'
      | 'undo'
      | 'zoomFactor'
      | 'zoomLevel'
    >
{
  readonly id: number;
  readonly session = defaultSession;
  readonly ipc = new IpcMain();
  readonly mainFrame: WebFrame = new WebFrame(this);
  readonly $window: BrowserWindow;
  readonly $preload: string;
  $openHandler: OpenHandler | undefined;
  /** What Chromium last said of the page. */
  readonly $state = { url: '', title: '', isLoading: false, isCrashed: false };
  readonly #ready = Promise.withResolvers<Page>();
  readonly #additionalArguments: string[];
  #page: Page | undefined;
  #isDestroyed = false;
  #zoomFactor: number;
  #loadingByMain: string | undefined;

  constructor(window: BrowserWindow, preferences: WindowPreferences) {
    super('webContents', webContentsEvents);
    lastId += 1;
    this.id = lastId;
    this.$window = window;
    this.$preload = preferences.preload ?? '';
    this.#additionalArguments = preferences.additionalArguments ?? [];
    this.#zoomFactor = preferences.zoomFactor ?? 1;
    this.#ready.promise.catch(() => {}); // Whoever waits for it hears of it.
    allContents.set(this.id, this);
  }

  get $targetId(): string | undefined {
    return this.#page?.targetId;
  }

  /** The page, once it can be used. Rejects when the window closes before. */
  get $whenReady(): Promise<Page> {
    return this.#ready.promise;
  }

  async $attach(attached: AttachedPage): Promise<void> {
    const page = new Page(attached);
    this.#page = page;
    decideRequests(this, page);
    followPage(this, page);
    const boot = {
      secretName,
      fileTokenPrefix,
      preload: this.$preload,
      accelerators: applicationAccelerators(),
      isInteractive: isInteractive(),
      process: this.#processForPreload(),
    };
    const preloadText = this.$preload ? readFileSync(this.$preload, 'utf8') : '';
    const colours = this.$applyTheme();
    const requests = holdRequests(page);
    await page.start({
      pageWorld: pageWorldSource(secretName, schemes),
      preloadWorld: preloadWorldSource(boot, preloadText),
      onMessage: (text, contextId) => {
        receive(this, page, text, contextId).catch(console.error);
      },
    });
    await Promise.all([colours, requests]);
  }

  #processForPreload(): Record<string, unknown> {
    const { platform, arch, versions, version, execPath, env, resourcesPath } = process;
    const argv = [execPath, ...this.#additionalArguments];
    const fixed = { type: 'renderer', pid: 0, sandboxed: true, contextIsolated: true };
    return {
      ...fixed,
      platform,
      arch,
      versions: { ...versions },
      version,
      execPath,
      env: { ...env },
      argv,
      resourcesPath,
    };
  }

  /** Called by the window once it has its size, too. */
  $isReady(): void {
    if (!this.#page) throw new Error('The page has not been attached');
    this.#ready.resolve(this.#page);
    if (this.#zoomFactor !== 1) this.setZoomFactor(this.#zoomFactor);
  }

  $destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#ready.reject(new Error('The window was closed before its page was ready'));
    allContents.delete(this.id);
    this.tell('destroyed');
  }

  $deliver(message: ToPage): void {
    this.#page?.deliver(message);
  }

  $applyTheme(): Promise<unknown> {
    const source = nativeTheme.themeSource;
    const features = source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: source }];
    return (
      this.#page?.session.send('Emulation.setEmulatedMedia', { features }).catch(() => {}) ??
      Promise.resolve()
    );
  }

  $isLoadingByMain(served: string): boolean {
    return this.#loadingByMain === served;
  }

  /** Does something with the page when it is there; problems belong to nobody and are printed. */
  #later(work: (page: Page) => Promise<unknown>): void {
    this.#ready.promise.then(work).catch((error) => {
      if (!this.#isDestroyed) console.error(error);
    });
  }

  async loadURL(url: string, options: object = {}): Promise<void> {
    refuseOtherOptions('loadURL', options, []);
    const page = await this.#ready.promise;
    const served = toServed(url);
    const loaded = new Promise<void>((resolve, reject) => {
      this.once('did-finish-load', resolve);
      page.session.onceDetached(() => reject(new Error(`ERR_ABORTED (-3) loading '${url}'`)));
    });
    loaded.catch(() => {});
    this.#loadingByMain = served.replace(/#.*$/, '');
    const { errorText } = await page.session.send('Page.navigate', { url: served });
    this.#loadingByMain = undefined;
    if (errorText) this.#failToLoad(errorText.replace('net::', ''), url);
    return loaded;
  }

  #failToLoad(code: string, url: string): never {
    const errno = code === 'ERR_ABORTED' ? -3 : -2;
    this.tell('did-fail-load', preventable({}), errno, code, url, true, 1, 1);
    throw Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url });
  }

  loadFile(file: string, options: Electron.LoadFileOptions = {}): Promise<void> {
    refuseOtherOptions('loadFile', options, [
      'query',
      'search',
      'hash',
    ] satisfies (keyof Electron.LoadFileOptions)[]);
    const url = pathToFileURL(path.resolve(settings.appPath, file));
    url.search = options.query ? String(new URLSearchParams(options.query)) : (options.search ?? '');
    url.hash = options.hash ?? '';
    return this.loadURL(url.href);
  }

  reload(): void {
    this.#reload(false);
  }

  reloadIgnoringCache(): void {
    this.#reload(true);
  }

  #reload(ignoreCache: boolean): void {
    this.#loadingByMain = this.$state.url.replace(/#.*$/, '');
    this.once('did-navigate', () => {
      this.#loadingByMain = undefined;
    });
    this.#later((page) => page.session.send('Page.reload', { ignoreCache }));
  }

  getURL(): string {
    return toApp(this.$state.url);
  }

  getTitle(): string {
    return this.$state.title;
  }

  getType(): 'window' {
    return 'window';
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isLoading(): boolean {
    return this.$state.isLoading;
  }

  isLoadingMainFrame(): boolean {
    return this.$state.isLoading;
  }

  isCrashed(): boolean {
    return this.$state.isCrashed;
  }

  isFocused(): boolean {
    return this.$window.isFocused();
  }

  isDevToolsOpened(): boolean {
    return false;
  }

  focus(): void {
    this.$window.focus();
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    this.$deliver({ kind: 'message', channel, args: encode(args) });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.$openHandler = handler;
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const page = await this.#ready.promise;
    return page.evaluate(code, 'page', userGesture);
  }

  #edit(command: EditCommand): void {
    this.#later((page) => page.edit(command));
  }

  undo(): void {
    this.#edit('undo');
  }

  redo(): void {
    this.#edit('redo');
  }

  cut(): void {
    this.#edit('cut');
  }

  copy(): void {
    this.#edit('copy');
  }

  paste(): void {
    this.#edit('paste');
  }

  pasteAndMatchStyle(): void {
    this.#edit('pasteAndMatchStyle');
  }

  delete(): void {
    this.#edit('delete');
  }

  selectAll(): void {
    this.#edit('selectAll');
  }

  get zoomFactor(): number {
    return this.#zoomFactor;
  }

  set zoomFactor(factor: number) {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.#zoomFactor = factor;
    this.$applyZoom();
  }

  /** Also called when the window has another size. */
  $applyZoom(): void {
    this.#later((page) => page.zoom(this.#zoomFactor, this.$window.$contentSize));
  }

  get zoomLevel(): number {
    return Math.log(this.#zoomFactor) / Math.log(1.2);
  }

  set zoomLevel(level: number) {
    this.zoomFactor = level === 0 ? 1 : 1.2 ** level;
  }

  getZoomFactor(): number {
    return this.zoomFactor;
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }

  getZoomLevel(): number {
    return this.zoomLevel;
  }

  setZoomLevel(level: number): void {
    this.zoomLevel = level;
  }

  async capturePage(rect?: Electron.Rectangle): Promise<Electron.NativeImage> {
    const page = await this.#ready.promise;
    return imageOf(await page.screenshot(rect));
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const page = await this.#ready.promise;
    return page.printToPdf(printParameters(options));
  }

  close(options?: Electron.CloseOpts): void {
    this.$window.$close({ asksPage: options?.waitForBeforeUnload ?? false }).catch(console.error);
  }
}
refuseOtherMembersOfInstances('webContents', WebContents);

export const webContents = refuseOtherMembers('webContents', {
  getAllWebContents: () => [...allContents.values()],
  fromId: (id: number) => allContents.get(id),
  fromDevToolsTargetId: contentsOfTarget,
  fromFrame: (frame: WebFrame) => [...allContents.values()].find((contents) => contents.mainFrame === frame),
  getFocusedWebContents: () => focusedWindow()?.webContents ?? null,
});
