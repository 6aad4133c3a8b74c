import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeFaults } from '../pages/axe.ts';
import { chooseInSaveDialog, expect, type Program, test } from '../pages/program.ts';
import { openSample } from '../pages/start.ts';

/* What a brief file for somebody else would hold is told before it is written, and what need not go along stays. */

test.setTimeout(180_000);

async function comment(page: Page, text: string, isFirst: boolean): Promise<void> {
  await page.keyboard.press('Control+Alt+m');
  await expect(page.getByRole('textbox', { name: /^Comment on/ })).toBeFocused();
  await page.keyboard.type(text);
  if (isFirst) await page.getByRole('textbox', { name: 'Your name' }).fill('K. Ardent');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('article').filter({ hasText: text })).toBeVisible();
}

async function exportBriefFile({ app, page }: Program, file: string, hasResolved: boolean): Promise<void> {
  await chooseInSaveDialog(app, file);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Brief file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export brief' });
  await expect(dialog).toContainText('1 open thread');
  await expect(dialog).toContainText('K. Ardent');
  const more = dialog.getByRole('switch', { name: 'Resolved comments' });
  await expect(more).not.toBeChecked();
  expect(await axeFaults(page)).toEqual([]);
  if (hasResolved) {
    await more.click();
    await expect(dialog).toContainText('1 open thread, 1 resolved thread');
  }
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  await expect(dialog).toHaveCount(0);
}

test('resolved comments stay out of a brief file unless they are asked for', async ({
  program,
  dataFolder,
}) => {
  const { page } = program;
  const brief = await openSample(page);
  await brief.prose('Bottom line').click();
  await comment(page, 'Who owns the tugs?', true);
  await brief.prose('Bottom line').click();
  await comment(page, 'Struck out after the call', false);
  const settled = page.getByRole('article').filter({ hasText: 'Struck out' });
  await settled.getByRole('button', { name: 'Resolve' }).click();
  await brief.waitUntilSaved();
  await exportBriefFile(program, path.join(dataFolder, 'plain.brief'), false);
  await exportBriefFile(program, path.join(dataFolder, 'whole.brief'), true);
});

test('a brief that was handed to reviewers says who has it, until it is back', async ({
  program,
  dataFolder,
}) => {
  const { app, page } = program;
  const brief = await openSample(page);
  const title = await brief.title.inputValue();
  const file = path.join(dataFolder, 'out.brief');
  await chooseInSaveDialog(app, file);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Brief file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export brief' });
  await dialog.getByRole('textbox', { name: 'For review by (optional)' }).click();
  await page.keyboard.type('T. Vell, R. Quill');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  await expect(dialog).toHaveCount(0);
  const bar = page.getByRole('banner');
  await expect(bar).toContainText('With 2 reviewers');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('tab', { name: /^Comments/ }).click();
  const list = inspector.getByRole('region', { name: 'With reviewers' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list).toContainText(/R\. Quill\s*since/);
  expect(await axeFaults(page)).toEqual([]);
  await list.getByRole('button', { name: 'Stop waiting for R. Quill' }).click();
  await expect(bar).toContainText('With T. Vell');
  // Writing goes on.
  await brief.typeAtEnd('Bottom line', ' Tugs wait.');
  await brief.waitUntilSaved();
  await page.getByRole('button', { name: 'All briefs' }).first().click();
  const row = page.getByRole('option', { name: new RegExp(title.slice(0, 12)) }).first();
  await expect(row).toContainText('With T. Vell');
});
