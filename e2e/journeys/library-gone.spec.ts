import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BriefPage } from '../pages/brief-page.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { chooseInSaveDialog, expect, startProgram, test } from '../pages/program.ts';
import { newBrief } from '../pages/start.ts';

test.setTimeout(180_000);

test('a library whose folder is moved away is not called saved, and is written again with all of it', async ({
  dataFolder,
}) => {
  const library = path.join(dataFolder, 'library');
  const { app, page } = await startProgram(dataFolder);
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Terns at the mole');
  await brief.waitUntilSaved();
  renameSync(library, `${library} moved`);

  await brief.title.fill('Terns and gulls');
  await expect(page.getByText('The library is not on the disk any more')).toBeVisible();
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Write it again' }).click();
  await brief.waitUntilSaved();
  await expect(page.getByText('The library is not on the disk any more')).toBeHidden();
  await app.close();

  const again = await startProgram(dataFolder);
  const opened = new BriefPage(again.page);
  await opened.waitUntilOpen();
  await expect(opened.title).toHaveValue('Terns and gulls');
  await again.app.close();
});

test('without any edit the window stops saying Saved, and the library can go on elsewhere', async ({
  dataFolder,
}) => {
  const library = path.join(dataFolder, 'library');
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'briefwright-elsewhere-'));
  const first = await startProgram(dataFolder);
  await leaveWelcome(first.page);
  const brief = await newBrief(first.page, 'Terns at the mole');
  await brief.waitUntilSaved();
  rmSync(library, { recursive: true });
  await expect(first.page.getByText('Not saved', { exact: true })).toBeVisible();
  await chooseInSaveDialog(first.app, path.join(elsewhere, 'briefs.db'));
  await first.page.getByRole('button', { name: 'Write it elsewhere…' }).click();
  await brief.waitUntilSaved();
  await brief.title.fill('Terns and gulls');
  await brief.waitUntilSaved();
  await first.app.close();
  expect(existsSync(library)).toBe(false);

  const again = await startProgram(dataFolder);
  const opened = new BriefPage(again.page);
  await opened.waitUntilOpen();
  await expect(opened.title).toHaveValue('Terns and gulls');
  await again.app.close();
  expect(readdirSync(elsewhere)).toContain('briefs.db');
  rmSync(elsewhere, { recursive: true });
});

test('quitting asks what to do with a library that is gone', async ({ dataFolder }) => {
  const library = path.join(dataFolder, 'library');
  const { app, page } = await startProgram(dataFolder);
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Terns at the mole');
  await brief.waitUntilSaved();
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
  });
  rmSync(library, { recursive: true });
  await app.close();
  expect(existsSync(path.join(library, 'library.db'))).toBe(true);
});
