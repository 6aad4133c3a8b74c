import type { Page } from '@playwright/test';
import { axeFaults } from '../pages/axe.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { expect, startProgram, test } from '../pages/program.ts';

test.setTimeout(300_000);

async function expectNoFaults(page: Page, screen: string): Promise<void> {
  // Animations change colours for a moment; what counts is where they end.
  await page.waitForTimeout(250);
  expect.soft(await axeFaults(page), screen).toEqual([]);
}

async function runCommand(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  await palette.waitFor();
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  await expect(palette, query).toHaveCount(0);
}

const dialogs = [
  ['settings', 'Settings'],
  ['keyboard shortcuts', 'Keyboard shortcuts'],
  ['matrix of hypotheses', 'Matrix of hypotheses and evidence'],
  ['about briefwright', 'Briefwright'],
  ['word templates', 'Word templates'],
  ['save as brief template', 'Save as brief template'],
  ['another template', 'New brief from template'],
  ['restore a backup', 'Restore a backup'],
  ['export as pdf', 'Export brief'],
  ['import pasted', 'Import pasted text'],
] as const;

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds no fault on any screen, ${theme}`, async ({ dataFolder }) => {
    const { app, page } = await startProgram(dataFolder);
    await expectNoFaults(page, 'welcome');
    await page.keyboard.press('Escape');
    await expectNoFaults(page, 'empty library');
    await runCommand(page, `appearance: ${theme}`);
    await page.locator(`:root[data-theme="${theme}"]`).waitFor();
    await runCommand(page, 'welcome');
    await expectNoFaults(page, 'welcome again');
    await page.keyboard.press('Escape');

    await runCommand(page, 'new brief');
    const brief = new BriefPage(page);
    await brief.waitUntilOpen();
    await expectNoFaults(page, 'empty brief');

    await runCommand(page, 'open the sample');
    await expect(brief.title).not.toHaveValue('');
    await expectNoFaults(page, 'full brief');
    for (const tab of ['Entities', 'Sources', 'Detail']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await expectNoFaults(page, `inspector: ${tab}`);
    }

    await page.getByRole('textbox', { name: 'Assumption 2', exact: true }).click({ modifiers: ['Control'] });
    await page.getByRole('toolbar', { name: '1 assumption selected' }).waitFor();
    await expectNoFaults(page, 'a selected record');
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+h');
    await expectNoFaults(page, 'find and replace');
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+Shift+P');
    await page
      .getByRole('img', { name: /^Page \d+ of/ })
      .first()
      .waitFor({ timeout: 30_000 });
    await expectNoFaults(page, 'preview');
    await page.keyboard.press('Control+Shift+P');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('a');
    await expectNoFaults(page, 'command palette');
    await page.keyboard.press('Escape');

    for (const [query, name] of dialogs) {
      await runCommand(page, query);
      await page.getByRole('dialog', { name }).waitFor();
      await expectNoFaults(page, `dialog: ${name}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name })).toHaveCount(0);
    }

    await runCommand(page, 'show the library');
    await page.getByRole('listbox', { name: 'Briefs' }).getByRole('option').first().click();
    await expectNoFaults(page, 'library with a selected brief');
    await runCommand(page, 'change the selected briefs');
    await page.getByRole('dialog', { name: 'Change 1 brief' }).waitFor();
    await expectNoFaults(page, 'dialog: change briefs');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await runCommand(page, 'add to collections');
    const collect = page.getByRole('dialog', { name: 'Collections of 1 brief' });
    const naming = collect.getByRole('textbox', { name: 'Put them into a new collection' });
    await expect(naming).toBeFocused();
    await naming.fill('Straits');
    await expectNoFaults(page, 'dialog: collections');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Straits 1' }).click();
    await page.getByRole('listbox', { name: 'Briefs' }).getByRole('option').first().click();
    await expectNoFaults(page, 'library with a collection');
    await runCommand(page, 'page of an entity');
    await page.getByRole('dialog', { name: 'Page of an entity' }).getByRole('listitem').first().waitFor();
    await expectNoFaults(page, 'dialog: choose an entity');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Rename or merge…' }).click();
    await expectNoFaults(page, 'dialog: rename or merge');
    await page.keyboard.press('Escape');
    await expectNoFaults(page, 'page of an entity');
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByRole('listbox', { name: 'Briefs' }).getByRole('option').first().click();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: /^Trash/ }).click();
    await expect(page.getByRole('listbox', { name: 'Briefs in the trash' })).toBeVisible();
    await expectNoFaults(page, 'trash');
    await page.getByRole('button', { name: 'Empty the trash…' }).click();
    await page.getByRole('alertdialog').waitFor();
    await expectNoFaults(page, 'question before erasing');
    await app.close();
  });
}
