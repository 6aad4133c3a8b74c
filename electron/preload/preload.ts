import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { EventOf } from '#shared/ipc/contract.ts';
import { captureFilesChannel, importFilesChannel } from '#shared/ipc/names.ts';
import { makeWorkbench } from './workbench.ts';

const workbench = makeWorkbench({
  request: (name, request) => ipcRenderer.invoke(name, request),
  listen: (name, listener) => {
    const hear = (_event: IpcRendererEvent, told: EventOf<typeof name>) => listener(told);
    ipcRenderer.on(name, hear);
    return () => {
      ipcRenderer.removeListener(name, hear);
    };
  },
  sendPaths: (paths) => ipcRenderer.invoke(importFilesChannel, { paths }),
  sendCapture: (briefId, paths) => ipcRenderer.invoke(captureFilesChannel, { briefId, paths }),
  pathOf: (file) => webUtils.getPathForFile(file),
});

contextBridge.exposeInMainWorld('workbench', workbench);
