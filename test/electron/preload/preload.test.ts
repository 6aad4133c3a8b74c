import { EventEmitter } from 'node:events';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Workbench } from '#shared/ipc/contract.ts';

/* What the preload itself does with Electron; what it gives a page is made by `makeWorkbench`. */

const wires = vi.hoisted(() => ({
  exposed: [] as [string, unknown][],
  invoked: [] as unknown[][],
}));
const renderer = Object.assign(new EventEmitter(), {
  invoke: async (...args: unknown[]) => void wires.invoked.push(args),
});

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, value: unknown) => void wires.exposed.push([name, value]),
  },
  ipcRenderer: renderer,
  webUtils: { getPathForFile: (file: { path: string }) => file.path },
}));

let workbench: Workbench;
beforeAll(async () => {
  vi.resetModules();
  await import('../../../electron/preload/preload.ts');
  workbench = wires.exposed[0]?.[1] as Workbench;
});

test('the page gets the workbench and nothing of Electron', () => {
  expect(wires.exposed.map(([name]) => name)).toEqual(['workbench']);
  expect(Object.keys(workbench)).toEqual(['call', 'on', 'importFiles', 'captureFiles']);
  expect(Object.values(workbench)).not.toContain(renderer);
});

test('a listener hears what is told, and never the event that holds the sender', () => {
  const heard: unknown[][] = [];
  const forget = workbench.on('library.changed', (...told: unknown[]) => void heard.push(told));
  renderer.emit('library.changed', { sender: renderer }, { briefIds: null });
  expect(heard).toEqual([[{ briefIds: null }]]);
  forget();
  renderer.emit('library.changed', { sender: renderer }, { briefIds: null });
  expect(heard).toHaveLength(1);
});

test('requests and dropped files go over their own channels', async () => {
  await workbench.call('settings.get', {});
  await workbench.importFiles([{ path: '/reports/ice.docx' } as never]);
  await workbench.captureFiles('b1', [{ path: '/reports/ice.pdf' } as never]);
  expect(wires.invoked).toEqual([
    ['settings.get', {}],
    ['import.files', { paths: ['/reports/ice.docx'] }],
    ['capture.files', { briefId: 'b1', paths: ['/reports/ice.pdf'] }],
  ]);
});
