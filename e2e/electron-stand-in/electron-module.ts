import type * as Electron from 'electron';
import { app } from './main/app.ts';
import { BrowserWindow } from './main/browser-window.ts';
import { ClipboardItem, clipboard } from './main/clipboard.ts';
import { dialog } from './main/dialog.ts';
import { ipcMain } from './main/ipc-main.ts';
import { Menu, MenuItem } from './main/menu.ts';
import { nativeImage } from './main/native-image.ts';
import { nativeTheme } from './main/native-theme.ts';
import { net } from './main/net.ts';
import { protocol } from './main/protocol.ts';
import { safeStorage } from './main/safe-storage.ts';
import { screen } from './main/screen.ts';
import { session } from './main/session.ts';
import { shell } from './main/shell.ts';
import { webContents } from './main/web-contents.ts';
import { refusedModule } from './strict.ts';

/**
 * What `import … from 'electron'` and `require('electron')` find in the main process. Every name that Electron
 * exports is here: those above do what they do there, the others throw when they are used.
 */
const done = {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
};

export const autoUpdater = refusedModule('autoUpdater');
export const BaseWindow = refusedModule('BaseWindow');
export const BrowserView = refusedModule('BrowserView');
export const contentTracing = refusedModule('contentTracing');
export const contextBridge = refusedModule('contextBridge (it belongs in a preload)');
export const crashReporter = refusedModule('crashReporter');
export const desktopCapturer = refusedModule('desktopCapturer');
export const globalShortcut = refusedModule('globalShortcut');
export const ImageView = refusedModule('ImageView');
export const inAppPurchase = refusedModule('inAppPurchase');
export const IpcMainServiceWorker = refusedModule('IpcMainServiceWorker');
export const ipcRenderer = refusedModule('ipcRenderer (it belongs in a preload)');
export const LanguageModelUtility = refusedModule('LanguageModelUtility');
export const localAIHandler = refusedModule('localAIHandler');
export const MessageChannelMain = refusedModule('MessageChannelMain');
export const netLog = refusedModule('netLog');
export const Notification = refusedModule('Notification');
export const parentPort = refusedModule('parentPort');
export const powerMonitor = refusedModule('powerMonitor');
export const powerSaveBlocker = refusedModule('powerSaveBlocker');
export const pushNotifications = refusedModule('pushNotifications');
export const sharedTexture = refusedModule('sharedTexture');
export const ShareMenu = refusedModule('ShareMenu');
export const systemPreferences = refusedModule('systemPreferences');
export const TouchBar = refusedModule('TouchBar');
export const Tray = refusedModule('Tray');
export const utilityProcess = refusedModule('utilityProcess');
export const View = refusedModule('View');
export const WebContentsView = refusedModule('WebContentsView');
export const webFrame = refusedModule('webFrame (it belongs in a preload)');
export const webFrameMain = refusedModule('webFrameMain');
export const WebSocket = refusedModule('WebSocket');
export const webUtils = refusedModule('webUtils (it belongs in a preload)');

const refused = {
  autoUpdater,
  BaseWindow,
  BrowserView,
  contentTracing,
  contextBridge,
  crashReporter,
  desktopCapturer,
  globalShortcut,
  ImageView,
  inAppPurchase,
  IpcMainServiceWorker,
  ipcRenderer,
  LanguageModelUtility,
  localAIHandler,
  MessageChannelMain,
  netLog,
  Notification,
  parentPort,
  powerMonitor,
  powerSaveBlocker,
  pushNotifications,
  sharedTexture,
  ShareMenu,
  systemPreferences,
  TouchBar,
  Tray,
  utilityProcess,
  View,
  WebContentsView,
  webFrame,
  webFrameMain,
  WebSocket,
  webUtils,
};

const electron = { ...done, ...refused } satisfies Record<keyof typeof Electron, unknown>;

export {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  electron as default,
  electron as 'module.exports',
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
};
