import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';
import { FakeWindow } from './fake-window.ts';

/*
 * What `electron` gives the main process, without a screen and without Chromium: enough to see what the program asks
 * of it, and in which order.
 */

/** Everything that was asked, in order, by name. */
export const asked: string[] = [];

export const openWindows: FakeWindow[] = [];

class FakeBrowserWindow extends FakeWindow {
  constructor(options: unknown) {
    super(options);
    asked.push('BrowserWindow');
    openWindows.push(this);
    this.on('closed', () => {
      openWindows.splice(openWindows.indexOf(this), 1);
    });
  }

  static fromWebContents(contents: unknown): FakeWindow | null {
    return openWindows.find((window) => window.webContents === contents) ?? null;
  }
}

class FakeNativeTheme extends EventEmitter {
  themeSource = 'system';
  shouldUseDarkColors = false;
}

const display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1080 },
};

interface FakeMenuItem {
  readonly id: string | undefined;
  readonly label: string | undefined;
  enabled: boolean;
  readonly click: MenuItemConstructorOptions['click'];
}

class FakeMenu {
  static applied: FakeMenu[] = [];
  readonly items: FakeMenuItem[];

  constructor(template: MenuItemConstructorOptions[]) {
    const flat = (items: MenuItemConstructorOptions[]): FakeMenuItem[] =>
      items.flatMap(({ id, label, enabled, click, submenu }) => [
        { id, label, enabled: enabled ?? true, click },
        ...(Array.isArray(submenu) ? flat(submenu) : []),
      ]);
    this.items = flat(template);
  }

  static buildFromTemplate = (template: MenuItemConstructorOptions[]) => new FakeMenu(template);
  static setApplicationMenu = (menu: FakeMenu) => void FakeMenu.applied.push(menu);
  static getApplicationMenu = () => FakeMenu.applied.at(-1) ?? null;

  getMenuItemById(id: string): FakeMenuItem | null {
    return this.items.find((item) => item.id === id) ?? null;
  }
}

export const nativeTheme = new FakeNativeTheme();
export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
};
export { FakeBrowserWindow as BrowserWindow, FakeMenu as Menu };

/** Forgets what was asked and opened. */
export function forget(): void {
  asked.length = 0;
  openWindows.length = 0;
  FakeMenu.applied.length = 0;
  nativeTheme.removeAllListeners();
}

class FakeApp extends EventEmitter {
  isPackaged = false;
  /** Whether another process has the lock already. */
  isSecondStart = false;
  readonly sentToFirst: unknown[] = [];

  readonly switches = new Map<string, string>();
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => {
      asked.push(`app.commandLine.appendSwitch ${name}`);
      this.switches.set(name, value);
    },
    getSwitchValue: (name: string) => this.switches.get(name) ?? '',
  };

  enableSandbox = () => void asked.push('app.enableSandbox');
  whenReady = async () => void asked.push('app.whenReady');
  exit = (code: number) => void asked.push(`app.exit ${code}`);
  getPath = (name: string) => `/nowhere/${name}`;

  requestSingleInstanceLock(data: unknown): boolean {
    asked.push('app.requestSingleInstanceLock');
    if (this.isSecondStart) this.sentToFirst.push(data);
    return !this.isSecondStart;
  }

  override on(name: string, listener: (...args: unknown[]) => void): this {
    asked.push(`app.on ${name}`);
    return super.on(name, listener);
  }
}

export const app = new FakeApp();
export const privileged: unknown[] = [];
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => {
    asked.push('protocol.registerSchemesAsPrivileged');
    privileged.push(...schemes);
  },
};
export const ipcHandlers = new Map<string, (event: never, message: unknown) => unknown>();
export const ipcMain = {
  handle: (channel: string, handler: (event: never, message: unknown) => unknown) => {
    ipcHandlers.set(channel, handler);
  },
};
export const dialog = {};
export const session = {};
export const shell = {};
