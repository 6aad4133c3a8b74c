import path from 'node:path';
import type { Workbench } from '#shared/ipc/contract.ts';
import { expect, test } from '../pages/program.ts';

const preloadFile = path.resolve(import.meta.dirname, '../../build/preload/preload.cjs');

declare global {
  interface Window {
    readonly workbench: Workbench;
  }
}

test.describe('the workbench of the page', () => {
  test('is three functions that cannot be exchanged', async ({ program: { page } }) => {
    const seen = await page.evaluate(() => {
      const refused = (change: () => unknown) => {
        try {
          change();
          return false;
        } catch {
          return true;
        }
      };
      return {
        names: Object.keys(window.workbench).sort(),
        kinds: Object.values(window.workbench).map((value) => typeof value),
        isFrozen: Object.isFrozen(window.workbench),
        isKept: [
          refused(() => Object.assign(window.workbench, { call: null })),
          refused(() => Object.assign(window.workbench, { more: 1 })),
          refused(() => Object.assign(window, { workbench: null })),
        ],
      };
    });
    expect(seen).toEqual({
      names: ['call', 'captureFiles', 'importFiles', 'on'],
      kinds: ['function', 'function', 'function', 'function'],
      isFrozen: true,
      isKept: [true, true, true],
    });
  });

  test('knows no name but those of the contract', async ({ program: { page } }) => {
    const outcomes = await page.evaluate(async () => {
      const names = ['import.files', 'engine.info', 'export.write', 'toString', '__proto__', ''];
      const outcome = async (name: string) => {
        try {
          await Reflect.apply(window.workbench.call, undefined, [name, { paths: ['/etc/passwd'] }]);
          return 'answered';
        } catch (error) {
          return error instanceof Error ? 'thrown' : 'odd';
        }
      };
      return Promise.all(names.map(outcome));
    });
    expect(new Set(outcomes)).toEqual(new Set(['thrown']));
  });

  test('refuses what the contract does not say, and goes on', async ({ program: { page } }) => {
    const codes = await page.evaluate(async () => {
      let deep: unknown = 1;
      for (let level = 0; level < 500; level += 1) deep = [deep];
      const change = (args: unknown) => ({
        briefId: 'one',
        baseSeq: 0,
        changes: [{ call: { name: 'x', args }, label: '', at: '' }],
      });
      const messages: [string, unknown][] = [
        ['settings.get', null],
        ['settings.get', { more: 1 }],
        ['settings.change', { theme: 'pink' }],
        ['brief.open', { briefId: '../../etc/passwd' }],
        ['brief.open', {}],
        ['brief.apply', { ...change(deep), more: 1 }],
        ['brief.apply', change(deep)],
        ['export.open', { exportId: 7 }],
        ['link.open', { href: 'x'.repeat(5_000) }],
      ];
      const answers = await Promise.all(
        messages.map(([name, message]) => Reflect.apply(window.workbench.call, undefined, [name, message])),
      );
      return answers.map((answer) => (answer.ok ? 'done' : answer.error.code));
    });
    expect(codes.filter((code) => code !== 'request-invalid' && code !== 'brief-not-found')).toEqual([]);
    expect(codes.filter((code) => code === 'request-invalid').length).toBeGreaterThan(6);
    expect((await page.evaluate(() => window.workbench.call('settings.get', {}))).ok).toBe(true);
  });

  test('opens and imports nothing that a page names', async ({ program: { page } }) => {
    const outcomes = await page.evaluate(async () => {
      const answers = [];
      // A path is no id, and what is one names nothing that was exported.
      for (const exportId of ['/etc/passwd', 'passwd']) {
        answers.push(await window.workbench.call('export.open', { exportId }));
        answers.push(await window.workbench.call('export.showFolder', { exportId }));
      }
      const made = [new File(['x'], '/etc/passwd'), { path: '/etc/passwd' }, '/etc/passwd'];
      const imported = await window.workbench.importFiles(made);
      return {
        codes: answers.map((answer) => (answer.ok ? 'done' : answer.error.code)),
        imported: imported.ok ? imported.value.imported.length : 0,
        isCaptured: (await window.workbench.captureFiles('one', made)).ok,
      };
    });
    const refused = ['request-invalid', 'request-invalid', 'file-not-found', 'file-not-found'];
    expect(outcomes).toEqual({ codes: refused, imported: 0, isCaptured: false });
  });

  test('is not in a frame within the page', async ({ program: { page } }) => {
    const inFrame = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      return frame.contentWindow !== null && 'workbench' in frame.contentWindow;
    });
    expect(inFrame).toBe(false);
  });

  test('is not obeyed in a window that the program did not open', async ({ program: { app, page } }) => {
    const opened = app.waitForEvent('window');
    await app.evaluate(async ({ BrowserWindow }, preloadFile) => {
      const stranger = new BrowserWindow({ webPreferences: { preload: preloadFile, sandbox: true } });
      await stranger.loadURL('app://bundle/index.html');
    }, preloadFile);
    const stranger = await opened;
    const code = await stranger.evaluate(async () => {
      const refused = await window.workbench.call('settings.get', {});
      return refused.ok ? 'done' : refused.error.code;
    });
    await stranger.close();
    expect(code).toBe('request-invalid');
    expect((await page.evaluate(() => window.workbench.call('settings.get', {}))).ok).toBe(true);
  });
});
