import { app } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';

type Role = NonNullable<Electron.MenuItemConstructorOptions['role']>;

/** What a menu item with a role shows and does when the template says nothing else. */
export interface RoleDefaults {
  label: string;
  accelerator?: string;
  run?(window: BrowserWindow | undefined): void;
  submenu?: Electron.MenuItemConstructorOptions[];
}

const zoomStep = 0.5;
const separator = { type: 'separator' } as const;

function changeZoom(window: BrowserWindow | undefined, step: number): void {
  const contents = window?.webContents;
  contents?.setZoomLevel(contents.getZoomLevel() + step);
}

/** Editing shortcuts carry no accelerator: Chromium itself knows them, in every text field. */
const roles: Partial<Record<Role, RoleDefaults>> = {
  quit: { label: 'Quit', accelerator: 'CmdOrCtrl+Q', run: () => app.quit() },
  close: { label: 'Close Window', accelerator: 'CmdOrCtrl+W', run: (window) => window?.close() },
  minimize: { label: 'Minimize', accelerator: 'CmdOrCtrl+M', run: (window) => window?.minimize() },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', run: (window) => window?.reload() },
  forceReload: {
    label: 'Force Reload',
    accelerator: 'Shift+CmdOrCtrl+R',
    run: (window) => window?.webContents.reloadIgnoringCache(),
  },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    run: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  resetZoom: {
    label: 'Actual Size',
    accelerator: 'CmdOrCtrl+0',
    run: (window) => window?.webContents.setZoomLevel(0),
  },
  zoomIn: { label: 'Zoom In', accelerator: 'CmdOrCtrl+Plus', run: (window) => changeZoom(window, zoomStep) },
  zoomOut: { label: 'Zoom Out', accelerator: 'CmdOrCtrl+-', run: (window) => changeZoom(window, -zoomStep) },
  undo: { label: 'Undo', run: (window) => window?.webContents.undo() },
  redo: { label: 'Redo', run: (window) => window?.webContents.redo() },
  cut: { label: 'Cut', run: (window) => window?.webContents.cut() },
  copy: { label: 'Copy', run: (window) => window?.webContents.copy() },
  paste: { label: 'Paste', run: (window) => window?.webContents.paste() },
  pasteAndMatchStyle: {
    label: 'Paste and Match Style',
    run: (window) => window?.webContents.pasteAndMatchStyle(),
  },
  delete: { label: 'Delete', run: (window) => window?.webContents.delete() },
  selectAll: { label: 'Select All', run: (window) => window?.webContents.selectAll() },
  help: { label: 'Help', submenu: [] },
  fileMenu: { label: 'File', submenu: [{ role: 'quit' }] },
  editMenu: {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'delete' },
      separator,
      { role: 'selectAll' },
    ],
  },
  viewMenu: {
    label: 'View',
    submenu: [
      { role: 'reload' },
      { role: 'forceReload' },
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
    ],
  },
  windowMenu: { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
};

/** The defaults of a role, whatever its case, or undefined for one the stand-in does not have. */
export function roleDefaults(role: string): RoleDefaults | undefined {
  const found = Object.entries(roles).find(([name]) => name.toLowerCase() === role.toLowerCase());
  return found?.[1];
}
