import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  protocol,
  safeStorage,
  session,
  shell,
} from 'electron';

/** A small app that uses of Electron what Briefwright uses, for the tests of the stand-in. */

const here = import.meta.dirname;
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' asset:",
  "font-src 'self'",
  "connect-src 'self' app://bundle",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

protocol.registerSchemesAsPrivileged([
  {
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
  { scheme: 'asset', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();
app.commandLine.appendSwitch('force-color-profile', 'srgb');

/** What the tests read from outside through `app.evaluate`. */
const seen = {
  second: [] as string[][],
  requests: [] as string[],
  created: 0,
  contextMenus: [] as unknown[],
};
Object.assign(globalThis, { seen });

if (!app.requestSingleInstanceLock({ greeting: 1 })) app.exit(0);
app.on('second-instance', (_event, argv) => seen.second.push(argv));
app.on('web-contents-created', (_event, contents) => {
  seen.created += 1;
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith('app://bundle/')) event.preventDefault();
  });
  contents.on('context-menu', (_menuEvent, params) => {
    const { isEditable, selectionText, linkURL } = params;
    seen.contextMenus.push({ isEditable, selectionText, linkURL });
  });
});

let isUnsaved = false;

function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1100,
    height: 760,
    minWidth: 400,
    show: false,
    title: 'Starting',
    webPreferences: {
      preload: preloadScript(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      additionalArguments: ['--from-main'],
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (!isUnsaved) return;
    event.preventDefault();
    window.webContents.send('told', 'close-blocked');
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    shell.openExternal(url).catch(console.error);
    return { action: 'deny' };
  });
  return window;
}

/** A preload is plain CommonJS; its types are taken off here, where an app's build would have done so. */
function preloadScript(): string {
  const folder = app.getPath('userData');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'preload.cjs');
  writeFileSync(file, stripTypeScriptTypes(readFileSync(path.join(here, 'preload.ts'), 'utf8')));
  return file;
}

async function serve(request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  if (host !== 'bundle') return new Response('no such host', { status: 404 });
  if (pathname === '/upload') {
    const size = (await request.arrayBuffer()).byteLength;
    return Response.json({ size, url: request.url, origin: request.headers.get('origin') });
  }
  const isScript = pathname.endsWith('.js');
  const file = path.join(here, 'page', isScript ? pathname.replace(/js$/, 'ts') : pathname);
  const found = await net.fetch(pathToFileURL(file).href).catch(() => undefined);
  if (!found) return new Response('not found', { status: 404 });
  const headers = new Headers({ 'content-security-policy': policy, 'x-content-type-options': 'nosniff' });
  headers.set('content-type', isScript ? 'text/javascript' : (found.headers.get('content-type') ?? ''));
  return new Response(isScript ? stripTypeScriptTypes(await found.text()) : found.body, { headers });
}

function handleMessages(): void {
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('ping', () => 1);
  ipcMain.handle('fail', () => {
    throw new RangeError('boom');
  });
  ipcMain.handle('who', ({ sender, senderFrame }) => ({
    url: senderFrame?.url,
    origin: senderFrame?.origin,
    isTop: senderFrame?.parent === null,
    isWindow: BrowserWindow.fromWebContents(sender) !== null,
  }));
  ipcMain.handle('choose', ({ sender }) => {
    const window = BrowserWindow.fromWebContents(sender);
    return window && dialog.showOpenDialog(window, { properties: ['openFile'] });
  });
  ipcMain.handle(
    'read',
    (_event, file: { path: string }) => `${file.path} = ${readFileSync(file.path, 'utf8')}`,
  );
  ipcMain.handle('square', (_event, number: number) => inWorker(number));
  ipcMain.on('unsaved', (_event, value: boolean) => {
    isUnsaved = value;
  });
}

function inWorker(number: number): Promise<number> {
  const source = 'const w = require("node:worker_threads"); w.parentPort.postMessage(w.workerData ** 2);';
  return new Promise((resolve, reject) => {
    new Worker(source, { eval: true, workerData: number }).once('message', resolve).once('error', reject);
  });
}

function buildMenu(): void {
  const tell = (word: string) => () => BrowserWindow.getAllWindows()[0]?.webContents.send('told', word);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [
          { id: 'new', label: 'New', accelerator: 'CmdOrCtrl+N', click: tell('new') },
          { id: 'save-as', label: 'Save as', accelerator: 'CmdOrCtrl+Shift+S', click: tell('save-as') },
          {
            id: 'wrap',
            label: 'Wrap',
            type: 'checkbox',
            checked: true,
            click: (item) => tell(`${item.checked}`)(),
          },
          { role: 'quit' },
        ],
      },
      { role: 'editMenu' },
      { role: 'viewMenu' },
    ]),
  );
}

app.whenReady().then(async () => {
  protocol.handle('app', serve);
  protocol.handle('asset', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="5"/>';
    return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
  });
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'midi'),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission !== 'geolocation');
  session.defaultSession.setDevicePermissionHandler(() => false);
  session.defaultSession.setSpellCheckerEnabled(false);
  session.defaultSession.setSpellCheckerLanguages([]);
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    seen.requests.push(url);
    answer({ cancel: !/^(app|asset|devtools|blob):/.test(url) });
  });
  handleMessages();
  buildMenu();
  if (safeStorage.decryptString(safeStorage.encryptString('word')) !== 'word') throw new Error('safeStorage');
  nativeTheme.on('updated', () => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.send('told', nativeTheme.shouldUseDarkColors ? 'dark' : 'light');
  });
  const window = openWindow();
  await window.loadURL('app://bundle/index.html');
  const timer = setInterval(() => {
    if (!window.isDestroyed()) window.webContents.send('tick', { at: new Date() });
  }, 50);
  timer.unref();
});
app.on('window-all-closed', () => app.quit());
