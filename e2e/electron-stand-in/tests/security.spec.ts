import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures.ts';

test('a page has neither Node nor what the preload keeps to itself', async ({ page }) => {
  const globals = await page.evaluate(() => {
    const world = globalThis as Record<string, unknown>;
    return [typeof world.require, typeof world.process, typeof world.leaked, window.apiAtStart];
  });
  expect(globals).toEqual(['undefined', 'undefined', 'undefined', 'object']);
  const isFixed = await page.evaluate(() => {
    const property = Object.getOwnPropertyDescriptor(window, 'api');
    return [Object.isFrozen(window.api), property?.writable, property?.configurable];
  });
  expect(isFixed).toEqual([true, false, false]);
});

test('the content security policy holds', async ({ page }) => {
  expect(await page.evaluate(() => window.inlineRan)).toBeUndefined();
  // DevTools may evaluate; a timer of the page may not.
  const evaluated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested.
            // biome-ignore lint/complexity/noCommaOperator: an indirect eval.
            resolve((0, eval)('1'));
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      }),
  );
  expect(evaluated).toBe('EvalError');
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  expect(
    await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
        return 'inserted';
      } catch (error) {
        return (error as Error).name;
      }
    }),
  ).toBe('TypeError');
});

test('onBeforeRequest sees and refuses requests of pages and workers', async ({ app, page }) => {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '');
    answer.end('outside');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/picture.png`;
  // Without the app's own policy, so that onBeforeRequest alone stands between page and network.
  await app.evaluate(async ({ BrowserWindow, protocol }) => {
    protocol.unhandle('asset');
    protocol.handle(
      'asset',
      () => new Response('<h1>bare</h1>', { headers: { 'content-type': 'text/html' } }),
    );
    await BrowserWindow.getAllWindows()[0]?.loadURL('asset://bare/');
  });
  await page.waitForURL('http://bare.asset.localhost/');
  const image = await page.evaluate(
    (url) =>
      new Promise((resolve) => {
        const element = new Image();
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.src = url;
      }),
    outside,
  );
  expect(image).toBe('refused');
  const inWorker = page.evaluate(
    (url) =>
      new Promise((resolve) => {
        const source = `fetch('${url}').then(() => postMessage('reached'), () => postMessage('refused'))`;
        const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => resolve(data);
      }),
    outside,
  );
  expect(await inWorker).toBe('refused');
  expect(asked).toEqual([]);
  const seen = await app.evaluate(
    () => (globalThis as unknown as { seen: { requests: string[] } }).seen.requests,
  );
  expect(seen).toContain(outside);
  server.close();
});

test('permission handlers decide', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'clipboard-read', 'midi'] as PermissionName[];
    const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return found.map(({ state }) => state);
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'granted']);
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

test('navigation away and new windows go to the app for a decision', async ({ app, page }) => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  await page.click('#outside');
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual(['https://outside.example/']);
  await page.click('#away');
  expect(await page.evaluate(() => window.api.who())).toMatchObject({ url: 'app://bundle/index.html' });
  await expect.poll(() => app.windows().length).toBe(1);
  await page.reload();
  await expect(page.locator('body[data-ready]')).toBeVisible();
});

test('downloads are refused and the app is told', async ({ app, page }) => {
  await app.evaluate(({ session }) => {
    Object.assign(globalThis, { downloads: [] });
    session.defaultSession.on('will-download', (event, item) => {
      event.preventDefault();
      (globalThis as unknown as { downloads: string[] }).downloads.push(item.getFilename());
    });
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/data.json';
    link.download = 'taken.json';
    link.click();
  });
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { downloads: string[] }).downloads))
    .toEqual(['taken.json']);
});
