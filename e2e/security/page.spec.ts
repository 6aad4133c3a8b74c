import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../pages/program.ts';

const home = 'app://bundle/index.html';

const addresses = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );

/** True while the page is the one it was: a page that was loaded anew has lost the mark. */
async function markPage(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    document.documentElement.dataset.mark = 'kept';
  });
  return () => page.evaluate(() => document.documentElement.dataset.mark === 'kept');
}

test.describe('a page', () => {
  const waysAway: Record<string, () => void> = {
    'its own address': () => {
      location.href = 'https://example.com/';
    },
    'another page of the program': () => {
      location.href = '/assets/other.html';
    },
    'a file': () => {
      location.href = 'file:///etc/passwd';
    },
    'a script as an address': () => {
      const link = document.createElement('a');
      link.href = 'javascript:document.documentElement.dataset.mark = "lost"';
      document.body.append(link);
      link.click();
    },
    'a link': () => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
    },
    'a link to a new window': () => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
    },
    'a new window': () => {
      window.open('https://example.com/');
      window.open('/index.html');
      window.open('about:blank');
    },
    'a refresh': () => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = '0; url=https://example.com/';
      document.head.append(meta);
    },
    'a download': () => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['words of a brief']));
      link.download = 'brief.txt';
      document.body.append(link);
      link.click();
    },
  };

  test('stays where it is, and alone', async ({ program: { app, page } }) => {
    const isKept = await markPage(page);
    for (const [name, way] of Object.entries(waysAway)) {
      await page.evaluate(way).catch(() => {});
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
      expect.soft([name, await isKept(), await addresses(app)]).toEqual([name, true, [home]]);
    }
  });

  test('is given no permission', async ({ program: { page } }) => {
    const answers = await page.evaluate(async () => {
      const refused = (asking: Promise<unknown>) =>
        asking.then(
          () => 'given',
          () => 'refused',
        );
      const state = (name: string) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state);
      return {
        place: await state('geolocation'),
        notes: await state('notifications'),
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
        reading: await refused(navigator.clipboard.readText()),
        where: await refused(new Promise((...settle) => navigator.geolocation.getCurrentPosition(...settle))),
      };
    });
    expect(answers).toEqual({
      place: 'denied',
      notes: 'denied',
      camera: 'refused',
      reading: 'refused',
      where: 'refused',
    });
  });

  test('has nothing of Node and nothing of Electron', async ({ program: { page } }) => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(found).toEqual([]);
  });
});
