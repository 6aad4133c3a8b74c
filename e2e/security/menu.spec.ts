import { expect, test } from '../pages/program.ts';

const hostileTitles = [
  '<img src=x onerror="location=`https://example.com`">',
  'javascript:alert(1)',
  'file:///etc/passwd',
  '&&&\u202E\u0000</script>',
];

test('every entry of the menu, with hostile briefs in it, opens nothing outside and leads nowhere', async ({
  program: { app, page },
}) => {
  test.setTimeout(120_000);
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (address: string) => void opened.push(address);
    shell.openPath = async (file: string) => {
      opened.push(file);
      return '';
    };
  });
  const texts = hostileTitles.map((title) => `# ${title}\n\nWords about nothing.\n`);
  const made = await page.evaluate(async (given) => {
    const answers = [];
    for (const text of given) {
      answers.push(await window.workbench.call('import.text', { text, html: null, name: 'x' }));
    }
    return answers.map(({ ok }) => ok);
  }, texts);
  expect(made).toEqual(hostileTitles.map(() => true));
  const entries = () =>
    app.evaluate(({ Menu }) => {
      const ids: string[] = [];
      const walk = (menu: Electron.Menu | null | undefined) => {
        for (const item of menu?.items ?? []) {
          if (item.submenu) walk(item.submenu);
          else if (item.id) ids.push(item.id);
        }
      };
      walk(Menu.getApplicationMenu());
      return ids;
    });
  await expect.poll(async () => (await entries()).filter((id) => id.startsWith('recent:')).length).toBe(4);
  for (const id of await entries()) {
    await app.evaluate(({ Menu }, chosen) => {
      // Greyed entries too: that an entry is grey is a courtesy, not a protection.
      const item = Menu.getApplicationMenu()?.getMenuItemById(chosen);
      if (item) item.enabled = true;
      item?.click();
    }, id);
    await page.keyboard.press('Escape');
  }
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(await app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual([]);
  // A window that has just been opened has no address yet.
  const addresses = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
    );
  await expect.poll(async () => [...new Set(await addresses())]).toEqual(['app://bundle/index.html']);
});

test('a link is opened only after its address was shown and agreed to', async ({
  program: { app, page },
}) => {
  await app.evaluate(({ shell, dialog }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    shell.openExternal = async (address: string) => void seen.push(`opened ${address}`);
    const ask = async (...given: unknown[]) => {
      seen.push(`asked ${JSON.stringify(given.at(-1))}`);
      return { response: seen.length > 1 ? 0 : 1, checkboxChecked: false };
    };
    dialog.showMessageBox = ask;
  });
  const open = (href: string) =>
    page.evaluate((address) => window.workbench.call('link.open', { href: address }), href);
  expect((await open('https://example.org/one')).ok).toBe(false);
  expect((await open('https://example.org/two')).ok).toBe(true);
  for (const href of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    '\\\\server\\share',
    'ms-msdt:/id',
    'http://x/',
  ]) {
    expect(await open(href)).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
  }
  const seen = await app.evaluate(() => Reflect.get(globalThis, 'seen') as string[]);
  expect(seen.map((line) => line.split(' ')[0])).toEqual(['asked', 'asked', 'opened']);
  expect(seen[0]).toContain('https://example.org/one');
  expect(seen[2]).toBe('opened https://example.org/two');
});
