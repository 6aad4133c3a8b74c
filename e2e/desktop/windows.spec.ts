import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { choose } from '../pages/menu.ts';
import { expect, startProgram, test } from '../pages/program.ts';

const titles = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .sort(),
  );

async function openSample(page: Page): Promise<BriefPage> {
  await page.getByRole('button', { name: /^Open the sample/ }).click();
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  return brief;
}

test('a window has the title of its brief, and a brief that is opened again comes to the front', async ({
  program: { app, page },
}) => {
  const brief = await openSample(page);
  const title = await brief.title.inputValue();
  await expect.poll(() => titles(app)).toEqual([`${title} — Briefwright`]);
  const opened = app.waitForEvent('window');
  await choose(app, 'window.new');
  const second = await opened;
  const library = new LibraryPage(second);
  await second.keyboard.press('Escape');
  await expect.poll(() => titles(app)).toContain('Library — Briefwright');
  await library.row(title).dblclick();
  const again = await second.evaluate(async (filter) => {
    const listed = await window.workbench.call('library.list', {
      query: '',
      filter,
      sort: 'recent',
      offset: 0,
      limit: 1,
    });
    const briefId = listed.ok ? listed.value.rows[0]?.id : undefined;
    if (briefId === undefined) return 'no brief';
    const opened = await window.workbench.call('brief.open', { briefId });
    return opened.ok ? 'opened' : opened.error.code;
  }, emptyLibraryFilter);
  expect(again).toBe('cancelled');
  expect((await titles(app)).sort()).toEqual([`${title} — Briefwright`, 'Library — Briefwright'].sort());
});

test('the menu follows the window in front: its commands, and what undo would do', async ({
  program: { app, page },
}) => {
  const entry = (id: string) =>
    app.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      return item && { label: item.label, enabled: item.enabled };
    }, id);
  await expect.poll(() => entry('file.exportDocx')).toMatchObject({ enabled: false });
  const brief = await openSample(page);
  await expect.poll(() => entry('file.exportDocx')).toMatchObject({ enabled: true });
  await brief.title.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' again');
  await expect
    .poll(() => entry('edit.undo'))
    .toMatchObject({ enabled: true, label: expect.stringMatching(/^Undo \p{L}/u) });
  const title = await brief.title.inputValue();
  await expect
    .poll(() =>
      app.evaluate(({ Menu }) => {
        const file = Menu.getApplicationMenu()?.items[0]?.submenu;
        const recent = file?.items.find(({ label }) => label === 'Open recent')?.submenu;
        return recent?.items.map(({ label }) => label);
      }),
    )
    .toEqual([expect.stringContaining(title.replaceAll('&', '&&').slice(0, 50))]);
});

test('size, place and colours are those of the last time', async ({ dataFolder }) => {
  const first = await startProgram(dataFolder);
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 50, width: 1111, height: 777 }),
  );
  await first.page.evaluate(() => window.workbench.call('settings.change', { theme: 'dark' }));
  await first.app.close();
  const second = await startProgram(dataFolder);
  const found = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    theme: nativeTheme.themeSource,
  }));
  await second.app.close();
  expect(found.bounds).toMatchObject({ x: 60, y: 50, width: 1111 });
  expect(found.theme).toBe('dark');
});

test('what is being typed is on disk when the program is left', async ({ dataFolder }) => {
  const first = await startProgram(dataFolder);
  const brief = await openSample(first.page);
  const title = await brief.title.inputValue();
  await brief.title.click();
  await first.page.keyboard.press('Control+End');
  await first.page.keyboard.type(' of the kittiwake');
  // No pause: the program is told to quit while the words are still on their way.
  await first.app.close();
  const second = await startProgram(dataFolder);
  const again = new BriefPage(second.page);
  await again.waitUntilOpen();
  await expect(again.title).toHaveValue(`${title} of the kittiwake`);
  await second.page.keyboard.press('Control+Shift+L');
  await expect(new LibraryPage(second.page).row(`${title} of the kittiwake`)).toHaveCount(1);
  await second.app.close();
});

test('a second start brings the first one forward and hands over its files', async ({
  dataFolder,
  program: { app, page },
}) => {
  const report = path.join(dataFolder, 'harbour.md');
  writeFileSync(report, '# Harbour watch\n\nThree ships came in during the night.\n');
  await page.keyboard.press('Escape');
  await startProgram(dataFolder, [report]).then(
    () => {
      throw new Error('A second program ran on the same data');
    },
    () => {},
  );
  await new BriefPage(page).waitUntilOpen();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('files named at the start are imported and shown', async ({ dataFolder }) => {
  const report = path.join(dataFolder, 'harbour.md');
  writeFileSync(report, '# Harbour watch\n\nThree ships came in during the night.\n');
  const { app, page } = await startProgram(path.join(dataFolder, 'profile'), [report]);
  await page.locator('[data-view="brief"]').waitFor();
  await app.close();
});
