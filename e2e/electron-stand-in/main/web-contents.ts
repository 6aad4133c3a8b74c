import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { schemes, toApp, toServed } from '../addresses.ts';
import type { AttachedPage } from '../chromium/browser.ts';
import { Page } from '../chromium/page.ts';
import { encode } from '../codec.ts';
import type { ToPage } from '../renderer/messages.ts';
import { pageWorldSource, preloadWorldSource } from '../renderer/sources.ts';
import { fileTokenPrefix, isInteractive, secretName, settings } from '../settings.ts';
import {
  preventable,
  refuseOtherMembers,
  refuseOtherMembersOfInstances,
  refuseOtherOptions,
} from '../strict.ts';
import type { BrowserWindow } from './browser-window.ts';
import { IpcMain } from './ipc-main.ts';
import { applicationAccelerators } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { PageCommands } from './page-commands.ts';
import { followPage } from './page-events.ts';
import { receive } from './page-messages.ts';
import { decideRequests, holdRequests } from './page-requests.ts';
import { settlePermissions } from './permissions.ts';
import { allContents, contentsOfTarget, focusedWindow } from './registry.ts';
import { defaultSession } from './session.ts';
import { WebFrame } from './web-frame.ts';
import type { WindowPreferences } from './window-options.ts';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

let lastId = 0;

type Known =
  | 'close'
  | 'focus'
  | 'getTitle'
  | 'getType'
  | 'getURL'
  | 'id'
  | 'isCrashed'
  | 'isDestroyed'
  | 'isDevToolsOpened'
  | 'isFocused'
  | 'isLoading'
  | 'isLoadingMainFrame'
  | 'loadFile'
  | 'loadURL'
  | 'reload'
  | 'reloadIgnoringCache'
  | 'send'
  | 'setWindowOpenHandler';

/** A page, in Electron's terms. Members that begin with $ are the stand-in's own. */
export class WebContents extends PageCommands implements Pick<Electron.WebContents, Known> {
  readonly id: number;
  readonly session = defaultSession;
  readonly ipc = new IpcMain();
  readonly mainFrame: WebFrame = new WebFrame(this);
  readonly $window: BrowserWindow;
  readonly $preload: string;
  $openHandler: OpenHandler | undefined;
  /** What Chromium last said of the page. */
  readonly $state = { url: '', title: '', isLoading: false, isCrashed: false };
  readonly #additionalArguments: string[];
  #page: Page | undefined;
  #isDestroyed = false;
  #loadingByMain: string | undefined;

  constructor(window: BrowserWindow, preferences: WindowPreferences) {
    super(preferences.zoomFactor ?? 1);
    lastId += 1;
    this.id = lastId;
    this.$window = window;
    this.$preload = preferences.preload ?? '';
    this.#additionalArguments = preferences.additionalArguments ?? [];
    allContents.set(this.id, this);
  }

  get $targetId(): string | undefined {
    return this.#page?.targetId;
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
    this.ready.resolve(this.#page);
    if (this.zoomFactor !== 1) this.$applyZoom();
  }

  $destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.ready.reject(new Error('The window was closed before its page was ready'));
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

  async loadURL(url: string, options: object = {}): Promise<void> {
    refuseOtherOptions('loadURL', options, []);
    // Already now, beside the start of the page, which waits for it when it asks for its document.
    settlePermissions(this, url).catch(() => {});
    const page = await this.ready.promise;
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
    this.later((page) => page.session.send('Page.reload', { ignoreCache }));
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

  protected override contentSize(): { width: number; height: number } {
    return this.$window.getBounds();
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
