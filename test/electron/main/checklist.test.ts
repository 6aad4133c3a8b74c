import { EventEmitter } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Session, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { trustedSender } from '../../../electron/main/answers.ts';
import { pageAddress } from '../../../electron/main/app-address.ts';
import { outsideLink } from '../../../electron/main/outside-link.ts';
import { answerFromFolder } from '../../../electron/main/protocol.ts';
import { contentSecurityPolicy } from '../../../electron/main/response-headers.ts';
import { mayLoad, restrictContents, restrictSession } from '../../../electron/main/security.ts';
import { windowOptions } from '../../../electron/main/window-options.ts';
import { makeWorkbench } from '../../../electron/preload/workbench.ts';
import { allFuses } from '../../../electron/tooling/set-fuses.ts';
import { packingConfiguration, projectFolder } from '../tooling/packing.ts';
import { fakeWorkbenchWindow } from './fake-window.ts';
import { secondStart } from './second-start.ts';

/*
 * Electron's own list (docs/tutorial/security.md), item by item. Each is tried on the real options, handlers and
 * sources; what needs a living page is tried again in e2e/security.
 */

vi.mock('electron', () => import('./fake-electron.ts'));

const preferences = (isDevelopment = false) =>
  windowOptions({
    bounds: { x: 0, y: 0, width: 1, height: 1 },
    isDark: false,
    zoom: 1,
    preloadFile: '/program/preload.cjs',
    iconFile: '/program/icon.png',
    isDevelopment,
  }).webPreferences ?? {};

/** All source of the shipped program, without comments, by file. */
const sources = new Map(
  globSync('{electron/{main,preload,engine},renderer,shared}/**/*.{ts,tsx,html}', { cwd: projectFolder }).map(
    (file) => {
      const text = readFileSync(path.join(projectFolder, file), 'utf8');
      return [file, text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')] as const;
    },
  ),
);
const filesWith = (pattern: RegExp) =>
  [...sources].filter(([, text]) => pattern.test(text)).map(([file]) => file);

class FakeContents extends EventEmitter {
  opens: (() => { action: string }) | null = null;
  setWindowOpenHandler = (handler: typeof this.opens) => {
    this.opens = handler;
  };
  setWebRTCIPHandlingPolicy = () => {};
  isStopped(event: string): boolean {
    let isPrevented = false;
    this.emit(event, { preventDefault: () => (isPrevented = true) });
    return isPrevented;
  }
}

function restrictedContents(): FakeContents {
  const contents = new FakeContents();
  restrictContents(contents as unknown as WebContents);
  return contents;
}

describe('Electron’s checklist', () => {
  test('there are sources to look at', () => {
    expect(sources.size).toBeGreaterThan(200);
  });

  test('1 only secure content is loaded: the program’s own', () => {
    expect(pageAddress).toBe('app://bundle/index.html');
    expect(filesWith(/\.load(URL|File)\(/)).toEqual(['electron/main/workbench-window.ts']);
    for (const scheme of ['http', 'https', 'ws', 'ftp', 'file'])
      expect(mayLoad(`${scheme}://x/`, true)).toBe(false);
  });

  test('2 pages have no Node', () => {
    expect(preferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  test('2 pages have developer tools in development only', () => {
    expect([preferences().devTools, preferences(true).devTools]).toEqual([false, true]);
  });

  test('3 the preload is isolated from the page', () => {
    expect(preferences().contextIsolation).toBe(true);
  });

  test('4 every process of a page is sandboxed', async () => {
    expect(preferences().sandbox).toBe(true);
    const { asked } = await secondStart();
    expect(asked[0]).toBe('app.enableSandbox');
  });

  test('5 the session refuses every permission', () => {
    const answers: boolean[] = [];
    const session = Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: (ask: (...args: unknown[]) => void) =>
        ask(null, 'media', (is: boolean) => answers.push(is)),
      setPermissionCheckHandler: (check: () => boolean) => answers.push(check()),
      setDevicePermissionHandler: (check: () => boolean) => answers.push(check()),
      webRequest: { onBeforeRequest: () => {} },
      setSpellCheckerEnabled: () => {},
      setSpellCheckerLanguages: () => {},
      setProxy: async () => {},
    });
    restrictSession(session as unknown as Session, false);
    expect(answers).toEqual([false, false, false]);
  });

  test('6 web security is on', () => {
    expect(preferences().webSecurity).toBe(true);
    expect(filesWith(/disable-web-security|disable-site-isolation/)).toEqual([]);
  });

  test('7 a content security policy comes with every answer', async () => {
    for (const address of ['app://bundle/index.html', 'app://bundle/none.js']) {
      const answer = await answerFromFolder(new Request(address), path.join(projectFolder, 'renderer'));
      expect(answer.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
    }
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(contentSecurityPolicy).not.toContain('unsafe');
  });

  test('8 no insecure content runs', () => {
    expect(preferences().allowRunningInsecureContent).toBe(false);
  });

  test('9 no experimental feature is on', () => {
    expect(preferences().experimentalFeatures).toBe(false);
    expect(filesWith(/enable-experimental|enable-features/)).toEqual([]);
  });

  test('10 no feature of Blink is switched on', () => {
    expect(Object.keys(preferences())).not.toContain('enableBlinkFeatures');
    expect(filesWith(/enableBlinkFeatures|enable-blink-features/)).toEqual([]);
  });

  test('11 there is no webview, so none that opens windows', () => {
    expect(preferences().webviewTag).toBe(false);
    expect(filesWith(/<webview|allowpopups/i)).toEqual([]);
  });

  test('12 a webview that a page would attach is stopped', () => {
    expect(restrictedContents().isStopped('will-attach-webview')).toBe(true);
  });

  test('13 a page goes nowhere', () => {
    const contents = restrictedContents();
    for (const way of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect(contents.isStopped(way)).toBe(true);
    }
    expect(preferences().navigateOnDragDrop).toBe(false);
  });

  test('14 a page opens no window', () => {
    expect(restrictedContents().opens?.()).toEqual({ action: 'deny' });
  });

  test('15 one place hands addresses to the system, and only web pages and e-mail', () => {
    expect(filesWith(/\.openExternal\(/)).toEqual(['electron/main/handlers/desktop-handlers.ts']);
    expect(outsideLink('https://example.org/').ok).toBe(true);
    for (const address of ['http://example.org/', 'file:///x', 'x-scheme:y', 'javascript:1']) {
      expect(outsideLink(address).ok).toBe(false);
    }
  });

  test('16 Electron is of a current major version, and exactly named', () => {
    const manifest = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
    const version: unknown = manifest.devDependencies.electron;
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number.parseInt(String(version), 10)).toBeGreaterThanOrEqual(45);
  });

  test('17 the sender of every message is checked', () => {
    const { workbenchWindow } = fakeWorkbenchWindow();
    const windowOf = () => workbenchWindow;
    const from = (frame: object) =>
      trustedSender(
        { sender: workbenchWindow.contents, senderFrame: { isDestroyed: () => false, ...frame } as never },
        windowOf,
      );
    expect(from({ parent: null, origin: 'app://bundle' })).toBe(workbenchWindow);
    expect(from({ parent: null, origin: 'https://example.com' })).toBe(undefined);
    expect(from({ parent: {}, origin: 'app://bundle' })).toBe(undefined);
    expect(filesWith(/\bipcMain\.(on|handle|once)/)).toEqual(['electron/main/ipc.ts']);
  });

  test('18 no page comes from file:, but from a scheme of the program', () => {
    expect(filesWith(/file:\/\//)).toEqual([]);
    expect(mayLoad('file:///program/index.html', true)).toBe(false);
  });

  test('19 all fuses are decided', async () => {
    const { electronFuses } = await packingConfiguration();
    const { version: _version, strictlyRequireAllFuses, ...fuses } = allFuses(electronFuses ?? {});
    expect(strictlyRequireAllFuses).toBe(true);
    expect(Object.values(fuses)).toEqual([false, true, false, false, true, true, false, false, true]);
  });

  test('20 a page gets four functions and nothing of Electron', async () => {
    const told: unknown[] = [];
    const workbench = makeWorkbench({
      request: async () => ({ ok: false, error: { code: 'cancelled', message: '' } }),
      listen: (_name, listener) => {
        Reflect.apply(listener, undefined, [{ command: 'x' }]);
        return () => {};
      },
      sendPaths: async () => ({
        ok: true,
        value: { imported: [], known: [], failed: [], templates: [], unclear: [], looks: [] },
      }),
      sendCapture: async () => ({ ok: true, value: { taken: [], failed: [] } }),
      pathOf: () => '/a',
    });
    workbench.on('menu.command', (...heard: unknown[]) => told.push(...heard));
    expect(Object.keys(workbench)).toEqual(['call', 'on', 'importFiles', 'captureFiles']);
    expect(told).toEqual([{ command: 'x' }]);
    expect(filesWith(/exposeInMainWorld/)).toEqual(['electron/preload/preload.ts']);
    expect(sources.get('electron/preload/preload.ts')?.match(/exposeInMainWorld\(/g)).toHaveLength(1);
  });
});
