import { describe, expect, test } from 'vitest';
import { makeWorkbench, type Wires } from '../../../electron/preload/workbench.ts';

/** Wires that note what went over them. */
function notedWires(paths: Record<string, string> = {}) {
  const sent: unknown[] = [];
  const listeners = new Map<string, (event: never) => void>();
  const wires: Wires = {
    request: async (name, request) => {
      sent.push([name, request]);
      return { ok: false, error: { code: 'cancelled', message: '' } };
    },
    listen: (name, listener) => {
      listeners.set(name, listener);
      return () => void listeners.delete(name);
    },
    sendPaths: async (found) => {
      sent.push(['paths', found]);
      return {
        ok: true,
        value: { imported: [], known: [], failed: [], templates: [], unclear: [], looks: [] },
      };
    },
    sendCapture: async (briefId, found) => {
      sent.push(['capture', briefId, found]);
      return { ok: true, value: { taken: [], failed: [] } };
    },
    pathOf: (file) => {
      if (!(file instanceof File)) throw new TypeError('not a file');
      return paths[file.name] ?? '';
    },
  };
  return { wires, sent, listeners };
}

describe('the workbench of the preload', () => {
  test('has four functions and nothing else', () => {
    const workbench = makeWorkbench(notedWires().wires);
    expect(Object.keys(workbench).sort()).toEqual(['call', 'captureFiles', 'importFiles', 'on']);
    expect(Object.values(workbench).every((value) => typeof value === 'function')).toBe(true);
  });

  test('passes on requests of the contract', async () => {
    const { wires, sent } = notedWires();
    await makeWorkbench(wires).call('settings.get', {});
    expect(sent).toEqual([['settings.get', {}]]);
  });

  test.each(['import.files', 'toString', '__proto__', 'constructor', '', 'SETTINGS.GET'])(
    'sends nothing on the channel %j, which the contract does not have',
    (name) => {
      const { wires, sent, listeners } = notedWires();
      const workbench = makeWorkbench(wires);
      // A page is JavaScript: it may pass any name.
      expect(() => Reflect.apply(workbench.call, undefined, [name, {}])).toThrow(TypeError);
      expect(() => Reflect.apply(workbench.on, undefined, [name, () => {}])).toThrow(TypeError);
      expect(sent).toEqual([]);
      expect(listeners.size).toBe(0);
    },
  );

  test('gives listeners the event alone, and lets them go', () => {
    const { wires, listeners } = notedWires();
    const heard: unknown[] = [];
    const stop = makeWorkbench(wires).on('menu.command', (...told) => heard.push(told));
    listeners.get('menu.command')?.({ command: 'file.new' } as never);
    stop();
    expect(heard).toEqual([[{ command: 'file.new' }]]);
    expect(listeners.size).toBe(0);
  });

  test('imports the dropped files that are on the disk, and names no other', async () => {
    const { wires, sent } = notedWires({ 'a.docx': '/reports/a.docx', 'b.txt': '/reports/b.txt' });
    const dropped = [
      new File([], 'a.docx'),
      new File(['made up'], 'c.txt'),
      'x',
      null,
      {},
      new File([], 'b.txt'),
    ];
    const outcome = await makeWorkbench(wires).importFiles(dropped);
    expect(sent).toEqual([['paths', ['/reports/a.docx', '/reports/b.txt']]]);
    expect(outcome.ok).toBe(true);
  });

  test('captures the dropped files that are on the disk, and names no other', async () => {
    const { wires, sent } = notedWires({ 'a.pdf': '/notices/a.pdf' });
    const workbench = makeWorkbench(wires);
    await workbench.captureFiles('b1', [new File([], 'a.pdf'), new File(['made up'], 'c.txt')]);
    expect(sent).toEqual([['capture', 'b1', ['/notices/a.pdf']]]);
    const outcome = await workbench.captureFiles('b1', [new File(['made up'], 'c.txt')]);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
    expect(sent).toHaveLength(1);
  });

  test('says so where nothing dropped is a file', async () => {
    const { wires, sent } = notedWires();
    const outcome = await makeWorkbench(wires).importFiles([new File(['made up'], 'c.txt')]);
    expect(sent).toEqual([]);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
  });
});
