/** Plain CommonJS once its types are gone, as a sandboxed preload has to be. */
const { contextBridge, ipcRenderer, webUtils }: typeof Electron.CrossProcessExports = require('electron');

const api = {
  platform: process.platform,
  argument: process.argv.at(-1),
  echo: (value: unknown) => ipcRenderer.invoke('echo', value),
  ping: () => ipcRenderer.invoke('ping'),
  fail: () => ipcRenderer.invoke('fail'),
  unhandled: () => ipcRenderer.invoke('no-such'),
  who: () => ipcRenderer.invoke('who'),
  choose: () => ipcRenderer.invoke('choose'),
  square: (number: number) => ipcRenderer.invoke('square', number),
  read: (file: File) => ipcRenderer.invoke('read', { path: webUtils.getPathForFile(file) }),
  add: (a: number, b: number) => a + b,
  throwHere: () => {
    throw new TypeError('bad thing');
  },
  callBack: (callback: (value: number) => number) => callback(20) + 1,
  callMissing: () => (ipcRenderer as Electron.IpcRenderer).sendSync('x'),
  onTick: (callback: (value: unknown) => void) => {
    const listener = (_event: unknown, value: unknown) => callback(value);
    ipcRenderer.on('tick', listener);
    return () => ipcRenderer.removeListener('tick', listener);
  },
  onTold: (callback: (word: string) => void) => {
    ipcRenderer.on('told', (_event, word: string) => callback(word));
  },
  setUnsaved: (isUnsaved: boolean) => ipcRenderer.send('unsaved', isUnsaved),
};

contextBridge.exposeInMainWorld('api', api);
Object.assign(globalThis, { leaked: 'isolated' });

/** What pages and tests see of the preload. */
export type Api = typeof api;
