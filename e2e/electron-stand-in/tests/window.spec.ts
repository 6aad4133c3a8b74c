import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { appFolder, expect, firstPage, launch, standInFolder, test } from './fixtures.ts';

test('the app starts, has its versions and shows its window', async ({ app, page }) => {
  expect(await page.title()).toBe('Test app');
  expect(await app.evaluate(({ app }) => [app.getVersion(), app.isReady(), app.getName()])).toEqual([
    '1.2.3',
    true,
    'Stand-in test app',
  ]);
  const window = await app.browserWindow(page);
  expect(await window.evaluate((w) => w.webContents.getURL())).toBe('app://bundle/index.html');
  await expect.poll(() => window.evaluate((w) => [w.isVisible(), w.getTitle()])).toEqual([true, 'Test app']);
  expect(await app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea.width)).toBe(1920);
});

test('own schemes serve pages, workers, uploads, images, style sheets and absolute addresses', async ({
  page,
}) => {
  expect(await page.evaluate(() => window.runWorker())).toBe('worker true refused');
  const upload = await page.evaluate(async () => {
    const answer = await fetch('/upload', { method: 'POST', body: new Uint8Array(300_000) });
    return answer.json();
  });
  expect(upload).toEqual({ size: 300_000, url: 'app://bundle/upload', origin: 'app://bundle' });
  expect(await page.evaluate(async () => (await fetch('app://bundle/data.json')).json())).toEqual({
    ok: true,
  });
  const asset = await page.evaluate(async () => {
    const image = new Image();
    image.src = 'asset://any/picture.svg';
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(asset).toEqual([7, 5]);
  const styled = await page.evaluate(
    () => getComputedStyle(document.querySelector('#styled') as Element).backgroundImage,
  );
  expect(styled).toContain('bundle.app.localhost/dot.svg');
});

test('menu shortcuts, items and checkboxes act', async ({ app, page }) => {
  const told = page.locator('#told');
  await page.keyboard.press('Control+n');
  await expect(told).toHaveText('new');
  await page.keyboard.press('Control+Shift+S');
  await expect(told).toHaveText('save-as');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new')?.click());
  await expect(told).toHaveText('new');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('wrap')?.click());
  await expect(told).toHaveText('false');
});

test('no shortcut is lost while the menu is made anew', async ({ app, page }) => {
  await app.evaluate(({ Menu }) => {
    const heard = { count: 0 };
    Reflect.set(globalThis, 'heard', heard);
    const item = { label: 'Count', accelerator: 'CmdOrCtrl+Shift+K', click: () => (heard.count += 1) };
    const renew = () =>
      Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [{ ...item }] }]));
    renew();
    setInterval(renew, 1);
  });
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('Control+Shift+K');
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'heard').count)).toBe(20);
});

test('editing commands act on the focused field and the clipboard', async ({ app, page }) => {
  const field = page.locator('#text');
  await field.focus();
  const run = (name: 'selectAll' | 'cut' | 'paste' | 'undo' | 'redo') =>
    app.evaluate(
      ({ BrowserWindow }, command) => BrowserWindow.getAllWindows()[0]?.webContents[command](),
      name,
    );
  await run('selectAll');
  await run('cut');
  await expect(field).toHaveValue('');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('hello');
  await app.evaluate(({ clipboard }) => clipboard.writeText('from main'));
  await run('paste');
  await expect(field).toHaveValue('from main');
  await run('undo');
  await expect(field).toHaveValue('');
  await run('redo');
  await expect(field).toHaveValue('from main');
  const html = await app.evaluate(async ({ clipboard, ClipboardItem }) => {
    await clipboard.write([new ClipboardItem({ 'text/html': '<b>bold</b>', 'text/plain': 'bold' })]);
    const [item] = await clipboard.read();
    const blob = await item?.getType('text/html');
    return [await clipboard.readText(), await (blob as Blob).text()];
  });
  expect(html[0]).toBe('bold');
  expect(html[1]).toContain('<b>bold</b>');
  const state = () =>
    page.evaluate(
      async () => (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state,
    );
  expect(await state()).toBe('denied');
});

test('context menus are reported with what is under the pointer', async ({ app, page }) => {
  await page.locator('#text').click({ button: 'right' });
  await page.locator('#outside').click({ button: 'right' });
  const menus = () =>
    app.evaluate(() => (globalThis as unknown as { seen: { contextMenus: unknown[] } }).seen.contextMenus);
  await expect.poll(menus).toMatchObject([
    { isEditable: true, linkURL: '' },
    { isEditable: false, linkURL: 'https://outside.example/' },
  ]);
});

test('dialogs are cancelled unless a test answers them', async ({ app, page }) => {
  expect(await page.evaluate(() => window.api.choose())).toEqual({ canceled: true, filePaths: [] });
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/x/y'] });
  });
  expect(await page.evaluate(() => window.api.choose())).toEqual({ canceled: false, filePaths: ['/x/y'] });
  const answer = await app.evaluate(({ dialog }) =>
    dialog.showMessageBox({ message: 'Sure?', buttons: ['Yes', 'No'] }),
  );
  expect(answer).toEqual({ response: 1, checkboxChecked: false });
});

test('chosen and dropped files reach main with their paths', async ({ page, dataFolder }) => {
  const file = path.join(dataFolder, 'in put.txt');
  writeFileSync(file, 'hello');
  await page.setInputFiles('#file', file);
  await expect(page.locator('#file-text')).toHaveText(`${file} = hello`);
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devTools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await expect(page.locator('#file-text')).toHaveText(`dropped ${file} = hello`);
});

test('the theme source reaches pages and listeners', async ({ app, page }) => {
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect(page.locator('#told')).toHaveText('dark');
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
});

test('closing can be prevented by the app and by the page', async ({ app, page }) => {
  await page.evaluate(() => {
    window.api.setUnsaved(true);
    return window.api.ping(); // send and evaluate travel apart; the answer says that both have arrived.
  });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect(page.locator('#told')).toHaveText('close-blocked');
  await page.evaluate(() => {
    window.api.setUnsaved(false);
    return window.api.ping();
  });
  await page.click('h1');
  await page.evaluate(() => {
    window.addEventListener('beforeunload', (event) => event.preventDefault());
  });
  page.on('dialog', () => {}); // Playwright would answer it; the app does.
  await app.evaluate(({ BrowserWindow }) => {
    const world = globalThis as unknown as { prevented: number };
    world.prevented = 0;
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.on('will-prevent-unload', (event) => {
      world.prevented += 1;
      if (world.prevented > 1) event.preventDefault();
    });
    window?.close();
  });
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { prevented: number }).prevented))
    .toBe(1);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a second instance hands its arguments to the first, and storage outlives a restart', async ({
  app,
  page,
  dataFolder,
}) => {
  const args = [`--user-data-dir=${dataFolder}`, appFolder, 'document.txt'];
  const later = spawnSync(path.join(standInFolder, 'electron'), args, { encoding: 'utf8' });
  expect(later.status).toBe(0);
  const second = () =>
    app.evaluate(() => (globalThis as unknown as { seen: { second: string[][] } }).seen.second);
  await expect.poll(async () => (await second())[0]?.at(-1)).toBe('document.txt');
  await page.evaluate(() => localStorage.setItem('key', 'value'));
  await app.close();
  const again = await launch(dataFolder);
  const reopened = await firstPage(again);
  expect(await reopened.evaluate(() => localStorage.getItem('key'))).toBe('value');
  await again.close();
});

test('windows have the sizes they are given, and pages see them', async ({ app, page }) => {
  const inner = () => page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio]);
  expect(await inner()).toEqual([1100, 760, 1]);
  const window = await app.browserWindow(page);
  await window.evaluate((w) => w.setBounds({ x: 20, y: 30, width: 900, height: 500 }));
  await expect.poll(inner).toEqual([900, 500, 1]);
  await window.evaluate((w) => w.setSize(100, 500));
  await expect.poll(inner).toEqual([400, 500, 1]);
  await window.evaluate((w) => w.setSize(900, 500));
  await window.evaluate((w) => w.webContents.setZoomFactor(2));
  await expect.poll(inner).toEqual([450, 250, 2]);
  await window.evaluate((w) => w.webContents.setZoomFactor(1));
  await window.evaluate((w) => w.maximize());
  await expect.poll(async () => (await inner())[0]).toBe(1920);
  await expect
    .poll(() => window.evaluate((w) => [w.isMaximized(), w.getNormalBounds()]))
    .toEqual([true, { x: 20, y: 30, width: 900, height: 500 }]);
  await window.evaluate((w) => w.unmaximize());
  await expect.poll(inner).toEqual([900, 500, 1]);
});

test('pages may open windows that the app allows', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setWindowOpenHandler(() => ({ action: 'allow' }));
  });
  const [opened] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => void window.open('/index.html?two', '', 'width=400,height=300')),
  ]);
  await expect(opened.locator('h1')).toHaveText('Page');
  const addresses = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.webContents.getURL()));
  expect(await addresses()).toEqual(['app://bundle/index.html', 'app://bundle/index.html?two']);
  await opened.close();
  await expect.poll(async () => (await addresses()).length).toBe(1);
});

test('a page lives on after the windows it asked for were refused, however many', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  for (let times = 0; times < 10; times += 1) {
    const ask = (address: string) => page.evaluate((url) => void window.open(url), address);
    await Promise.all(['https://a.example.org/', 'https://a.local/', '/index.html?two'].map(ask));
  }
  expect(await page.title()).toBe('Test app');
  await expect.poll(() => page.context().pages()).toHaveLength(1);
});

test('a second window of main works, is captured and printed', async ({ app, dataFolder, page }) => {
  const preload = path.join(dataFolder, 'preload.cjs');
  const [opened] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ BrowserWindow }, file) => {
      const second = new BrowserWindow({ width: 500, height: 400, webPreferences: { preload: file } });
      Object.assign(globalThis, { second });
      await second.loadURL('app://bundle/index.html?b');
    }, preload),
  ]);
  await expect(opened.locator('body[data-ready]')).toBeVisible();
  const found = await app.evaluate(async () => {
    const { second } = globalThis as unknown as { second: Electron.BrowserWindow };
    const pdf = await second.webContents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true });
    return {
      width: await second.webContents.executeJavaScript('Promise.resolve(innerWidth)'),
      size: (await second.webContents.capturePage()).getSize(),
      pdf: pdf.subarray(0, 5).toString(),
    };
  });
  expect(found).toEqual({ width: 500, size: { width: 500, height: 400 }, pdf: '%PDF-' });
  expect(await page.title()).toBe('Test app');
});

test('a page that crashes is reported', async ({ app, page }) => {
  await app.evaluate(({ app: main }) => {
    Object.assign(globalThis, { gone: [] });
    main.on('render-process-gone', (_event, _contents, details) => {
      (globalThis as unknown as { gone: string[] }).gone.push(details.reason);
    });
  });
  const devTools = await page.context().newCDPSession(page);
  devTools.send('Page.crash').catch(() => {});
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { gone: string[] }).gone))
    .toEqual(['crashed']);
});
