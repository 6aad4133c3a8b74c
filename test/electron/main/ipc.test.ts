import { expect, test, vi } from 'vitest';
import { captureFilesChannel, importFilesChannel, requestNames } from '#shared/ipc/names.ts';
import { success } from '#shared/result.ts';
import { notingHandlers } from './answering.ts';
import { ipcHandlers } from './fake-electron.ts';
import { fakeWorkbenchWindow } from './fake-window.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
const { answerWindows } = await import('../../../electron/main/ipc.ts');

const { workbenchWindow } = fakeWorkbenchWindow();
const { handlers, reached } = notingHandlers();
const dropped: (readonly string[])[] = [];
const captured: unknown[] = [];
answerWindows({
  handlers,
  importPaths: async (paths) => {
    dropped.push(paths);
    return success({ imported: [], known: [], failed: [], templates: [], unclear: [], looks: [] });
  },
  capturePaths: async (asked) => {
    captured.push(asked);
    return success({ taken: [], failed: [] });
  },
  windowOf: (contents) => (contents === workbenchWindow.contents ? workbenchWindow : undefined),
  checksAnswers: true,
});

const frame = { isDestroyed: () => false, parent: null, origin: 'app://bundle' };
const eventFrom = (change: object = {}) =>
  ({ sender: workbenchWindow.contents, senderFrame: { ...frame, ...change } }) as never;

test('there is one channel for each request, two for dropped files, and no other', () => {
  const channels = [...requestNames, importFilesChannel, captureFilesChannel];
  expect([...ipcHandlers.keys()].sort()).toEqual(channels.sort());
});

const messages = new Map<string, object>([
  [importFilesChannel, { paths: ['/a'] }],
  [captureFilesChannel, { briefId: 'b1', paths: ['/a'] }],
]);

test('every channel refuses a frame that is not ours before anything is done', async () => {
  for (const [channel, handler] of ipcHandlers) {
    const message = messages.get(channel) ?? {};
    const answer = await handler(eventFrom({ origin: 'https://example.com' }), message);
    expect(answer).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
  }
  expect(reached).toEqual([]);
  expect(dropped).toEqual([]);
  expect(captured).toEqual([]);
});

test('a request of our page reaches its own handler', async () => {
  await ipcHandlers.get('settings.get')?.(eventFrom(), {});
  await ipcHandlers.get(importFilesChannel)?.(eventFrom(), { paths: ['/a.txt'] });
  await ipcHandlers.get(captureFilesChannel)?.(eventFrom(), { briefId: 'b1', paths: ['/a.pdf'] });
  await ipcHandlers.get(captureFilesChannel)?.(eventFrom(), { briefId: 'b1', paths: [] });
  expect(reached).toEqual([['settings.get', {}]]);
  expect(dropped).toEqual([['/a.txt']]);
  expect(captured).toEqual([{ briefId: 'b1', paths: ['/a.pdf'] }]);
});
