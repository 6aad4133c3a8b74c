import { browser } from '../chromium/browser.ts';
import { isInteractive, settings } from '../settings.ts';
import {
  type PreventableEvent,
  preventable,
  refuseOtherMembersOfInstances,
  StrictEmitter,
} from '../strict.ts';
import { AppPaths } from './app-paths.ts';
import type { BrowserWindow } from './browser-window.ts';
import { chromiumSwitches, commandLine } from './command-line.ts';
import { lifecycle } from './lifecycle.ts';
import { locale } from './locale.ts';
import { startProtocolServer } from './protocol-server.ts';
import { windows } from './registry.ts';
import { SingleInstance } from './single-instance.ts';
import type { WebContents } from './web-contents.ts';

interface AppEvents {
  'before-quit': [PreventableEvent];
  'browser-window-blur': [PreventableEvent, BrowserWindow];
  'browser-window-created': [PreventableEvent, BrowserWindow];
  'browser-window-focus': [PreventableEvent, BrowserWindow];
  quit: [PreventableEvent, exitCode: number];
  ready: [PreventableEvent, launchInfo: object];
  'render-process-gone': [PreventableEvent, WebContents, { reason: string; exitCode: number }];
  'second-instance': [PreventableEvent, argv: string[], cwd: string, data: unknown];
  'web-contents-created': [PreventableEvent, WebContents];
  'will-finish-launching': [];
  'will-quit': [PreventableEvent];
  'window-all-closed': [];
  /** Electron emits these on macOS only, so waiting for them here in vain is what Electron does too. */
  activate: [];
  'open-file': [];
  'open-url': [];
}

const eventNames = [
  'activate',
  'before-quit',
  'browser-window-blur',
  'browser-window-created',
  'browser-window-focus',
  'open-file',
  'open-url',
  'quit',
  'ready',
  'render-process-gone',
  'second-instance',
  'web-contents-created',
  'will-finish-launching',
  'will-quit',
  'window-all-closed',
] as const satisfies (keyof AppEvents)[];

class App
  extends StrictEmitter<AppEvents>
  implements
    Pick<
      Electron.App,
      | 'addRecentDocument'
      | 'clearRecentDocuments'
      | 'enableSandbox'
      | 'exit'
      | 'focus'
      | 'getAppPath'
      | 'getLocale'
      | 'getName'
      | 'getPath'
      | 'getPreferredSystemLanguages'
      | 'getSystemLocale'
      | 'getVersion'
      | 'hasSingleInstanceLock'
      | 'isPackaged'
      | 'isReady'
      | 'name'
      | 'quit'
      | 'releaseSingleInstanceLock'
      | 'requestSingleInstanceLock'
      | 'setAboutPanelOptions'
      | 'setAppUserModelId'
      | 'setName'
      | 'setPath'
      | 'whenReady'
    >
{
  name = 'Electron';
  readonly isPackaged = false;
  readonly commandLine = commandLine;
  readonly #ready = Promise.withResolvers<void>();
  readonly #paths = new AppPaths(() => this.name);
  readonly #instance = new SingleInstance();

  constructor() {
    super('app', eventNames);
  }

  isReady(): boolean {
    return lifecycle.isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getAppPath(): string {
    return settings.appPath;
  }

  getVersion(): string {
    return settings.manifest.version ?? process.versions.electron;
  }

  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    return this.#paths.get(name);
  }

  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder);
  }

  getLocale(): string {
    return locale();
  }

  getSystemLocale(): string {
    return locale();
  }

  getPreferredSystemLanguages(): string[] {
    return [locale()];
  }

  /** Windows here are always sandboxed as far as Chromium's own sandbox goes; BrowserWindow refuses less. */
  enableSandbox(): void {}

  /** These do nothing on Linux in Electron either; the panel would be shown by showAboutPanel, which is refused. */
  addRecentDocument(): void {}
  clearRecentDocuments(): void {}
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}

  focus(): void {
    [...windows.values()].at(-1)?.focus();
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    return this.#instance.request(this.getPath('userData'), additionalData ?? null, ({ argv, cwd, data }) => {
      this.tell('second-instance', preventable({}), argv, cwd, data);
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance.isHeld;
  }

  releaseSingleInstanceLock(): void {
    this.#instance.release();
  }

  quit(): void {
    if (lifecycle.isExiting || lifecycle.isQuitting) return;
    const event = preventable({});
    this.tell('before-quit', event);
    if (event.defaultPrevented) return;
    lifecycle.isQuitting = true;
    this.#closeWindowsAndQuit().catch((error) => {
      console.error(error);
      this.exit(1);
    });
  }

  async #closeWindowsAndQuit(): Promise<void> {
    for (const window of [...windows.values()]) {
      if (await window.$close({ asksPage: true })) continue;
      lifecycle.isQuitting = false;
      return;
    }
    const event = preventable({});
    this.tell('will-quit', event);
    if (event.defaultPrevented) lifecycle.isQuitting = false;
    else this.exit(0);
  }

  exit(exitCode = 0): void {
    if (lifecycle.isExiting) return;
    lifecycle.isExiting = true;
    for (const window of [...windows.values()]) window.$gone();
    this.tell('quit', preventable({}), exitCode);
    browser.end(() => process.exit(exitCode));
  }

  /** Starts Chromium once the app's main script has run, then tells the app that it is ready. */
  async $start(): Promise<void> {
    this.tell('will-finish-launching');
    await browser.start({
      profile: this.getPath('sessionData'),
      port: await startProtocolServer(),
      language: locale(),
      appended: chromiumSwitches,
      onLost: (reason) => this.#onChromiumLost(reason),
    });
    lifecycle.isReady = true;
    this.#ready.resolve();
    this.tell('ready', preventable({}), {});
  }

  #onChromiumLost(reason: Error | undefined): void {
    if (lifecycle.isExiting) return;
    if (isInteractive() && windows.size === 0) {
      this.quit(); // There Chromium ends with its last window.
      return;
    }
    console.error(`Chromium has ended unexpectedly${reason ? `: ${reason.message}` : ''}.`);
    this.exit(1);
  }

  $windowClosed(): void {
    if (windows.size > 0 || lifecycle.isQuitting || lifecycle.isExiting) return;
    if (!this.tell('window-all-closed')) this.quit();
  }
}
refuseOtherMembersOfInstances('app', App);

export const app = new App();
