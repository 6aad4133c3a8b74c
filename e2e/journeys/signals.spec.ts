import type { Page } from '@playwright/test';
import { axeFaults } from '../pages/axe.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { newBrief, openSample } from '../pages/start.ts';

test.setTimeout(240_000);

const report =
  'Amina Yusuf, a port official in Lagos, said on 3 May 2026 that 45 tonnes of grain had gone missing. “We will not wait for the court,” said Li Wenqing of the Jiangnan Shipping Group.';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Names, dates and claims' });
const listOf = (page: Page) => page.getByRole('listbox', { name: 'Found' });
const row = (page: Page, name: string) => listOf(page).getByRole('option', { name });

async function ask(page: Page, text: string): Promise<void> {
  const asking = page.getByRole('dialog', { name: 'Find names, dates and claims' });
  await expect(asking.getByRole('textbox', { name: 'Text' })).toBeFocused();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+Enter');
  await expect(listOf(page)).toBeFocused();
}

test('by keyboard, findings of a pasted text are accepted, edited and rejected, each undone by itself', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Grain');
  await page.keyboard.press('Control+Alt+G');
  await ask(page, report);

  await test.step('the claim becomes evidence, with its date', async () => {
    await expect(row(page, 'Claim Amina Yusuf, a port')).toHaveAttribute('aria-selected', 'true');
    await expect(dialogOf(page).locator('mark')).toHaveText(/^Amina Yusuf, a port official .* missing\.$/);
    await page.keyboard.press('a');
    await expect(row(page, 'Claim Amina Yusuf, a port official')).toHaveAccessibleName(/ accepted$/);
    await expect(row(page, 'Person Amina Yusuf')).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('a name is edited and becomes an entity, a place is rejected', async () => {
    await page.keyboard.press('e');
    await expect(dialogOf(page).getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type('Amina B. Yusuf');
    await page.keyboard.press('Enter');
    await expect(listOf(page)).toBeFocused();
    await expect(row(page, 'Place Lagos')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('r');
    await expect(row(page, 'Place Lagos')).toHaveAccessibleName(/ rejected$/);
    await expect(row(page, 'Date 3 May 2026')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('a');
    await expect(dialogOf(page)).toContainText('3 accepted, 1 rejected');
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('undo takes one back, and redo brings it again', async () => {
    await page.keyboard.press('Control+z');
    await expect(row(page, 'Date 3 May 2026')).toHaveAccessibleName(/3 May 2026\s*$/);
    await expect(dialogOf(page)).toContainText('2 accepted, 1 rejected');
    await page.keyboard.press('Control+y');
    await expect(dialogOf(page)).toContainText('3 accepted, 1 rejected');
  });

  await test.step('the queue is there again after the dialog was closed', async () => {
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toHaveCount(0);
    await brief.waitUntilSaved();
    await runInPalette(page, 'names dates claims');
    await expect(dialogOf(page)).toContainText('3 accepted, 1 rejected');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
  });

  await test.step('the records say that the program found them', async () => {
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    const name = brief.sheet
      .getByRole('textbox', { name: /^Name/ })
      .and(brief.sheet.locator(':text("Amina")'));
    await name.or(brief.sheet.getByText('Amina B. Yusuf')).first().click();
    await expect(inspector).toContainText('Found by the program in “Amina Yusuf, a port official in Lagos');
  });
});

test('by mouse, findings of the section are accepted, and what waits is not dropped unseen', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Grain');
  await brief.typeAtEnd('Bottom line', report);
  await runInPalette(page, 'names dates claims');
  const asking = page.getByRole('dialog', { name: 'Find names, dates and claims' });
  await asking.getByRole('button', { name: 'Take the section “Bottom line up front”' }).click();
  await asking.getByRole('button', { name: 'Find' }).click();
  await row(page, 'Organisation Jiangnan Shipping Group').click();
  await dialogOf(page).getByRole('combobox', { name: 'Becomes' }).click();
  await page.getByRole('option', { name: 'New entity: group' }).click();
  await dialogOf(page).getByRole('button', { name: 'Accept' }).click();
  await expect(row(page, 'Organisation Jiangnan')).toHaveAccessibleName(/ accepted$/);
  await row(page, 'Quotation').click();
  await expect(dialogOf(page).getByRole('textbox', { name: 'Evidence' })).toHaveValue(
    /^Li Wenqing: “We will not/,
  );
  await dialogOf(page).getByRole('button', { name: 'Accept' }).click();
  await row(page, 'Person Amina Yusuf').click();
  await dialogOf(page).getByRole('button', { name: 'Reject' }).click();
  await dialogOf(page).getByRole('button', { name: 'Another text…' }).click();
  await expect(asking).toContainText('still wait');
  expect(await axeFaults(page)).toEqual([]);
  await asking.getByRole('button', { name: 'Go on with them' }).click();
  await expect(dialogOf(page)).toContainText('2 accepted, 1 rejected');
  await dialogOf(page).getByRole('button', { name: 'Close' }).click();
  await brief.waitUntilSaved();
  await expect(new BriefPage(page).sheet.getByText('Jiangnan Shipping Group').first()).toBeVisible();
});

test('a selection is looked through with the names in it, and without its citations', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  await brief.prose('Bottom line').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+Alt+G');
  const asking = page.getByRole('dialog', { name: 'Find names, dates and claims' });
  await expect(asking).toContainText('From the selection.');
  const text = asking.getByRole('textbox', { name: 'Text' });
  await expect(text).toHaveValue(/^Corvane is preparing to charge/);
  await expect(text).toHaveValue(/passing the Velani Strait until 31 March 2027/);
  await expect(text).toHaveValue(/at a printed tariff\. The income/);
});
