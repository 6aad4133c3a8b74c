import type { Locator, Page } from '@playwright/test';
import type { BriefPage } from '../pages/brief-page.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { newBrief, openSample } from '../pages/start.ts';
import { isInView } from '../pages/view.ts';

test.setTimeout(180_000);

const outlineOf = (page: Page) =>
  page.getByRole('navigation', { name: 'Library and outline', includeHidden: true });

/** The entries of sections in the outline, from top to bottom. */
const entriesOf = (page: Page) => outlineOf(page).locator('ul').first().locator(':scope > li > button');

const currentIn = (page: Page) => outlineOf(page).locator('[aria-current]');

/** Waits until the page has been drawn twice, so that what follows a scroll has followed. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))),
      ),
  );
}

async function expectCurrent(page: Page, entry: Locator): Promise<void> {
  await settle(page);
  await expect(currentIn(page)).toHaveCount(1);
  expect(await entry.getAttribute('aria-current')).toBe('location');
}

const heights = (page: Page) => entriesOf(page).evaluateAll((all) => all.map((entry) => entry.clientHeight));

async function numbersOnPage(brief: BriefPage): Promise<string[]> {
  return brief.sheet
    .locator('section h2')
    .evaluateAll((titles) =>
      titles.map(
        (title) =>
          `${title.querySelector('span')?.textContent ?? ''} ${title.querySelector('textarea')?.value}`,
      ),
    );
}

test('the outline marks the section that was gone to or written in, whatever else is in sight', async ({
  program: { page },
}) => {
  await openSample(page);
  const entries = entriesOf(page);
  const before = await heights(page);
  const count = await entries.count();
  expect(count).toBeGreaterThan(8);

  for (let at = 0; at < count; at += 1) {
    await entries.nth(at).click();
    await expectCurrent(page, entries.nth(at));
    // Nothing moves because an entry becomes current.
    expect(await heights(page)).toEqual(before);
  }

  await test.step('also from the keyboard, and in reverse', async () => {
    for (let at = count - 1; at >= 0; at -= 1) {
      await entries.nth(at).focus();
      await page.keyboard.press('Enter');
      await expectCurrent(page, entries.nth(at));
    }
  });

  await test.step('writing marks the section that is written in', async () => {
    for (let at = 0; at < count; at += 1) {
      await entries.nth(at).click();
      await page.keyboard.type('x');
      // The list of tags that opens below the field hides the rest from assistive technology.
      if ((await page.locator(':focus').getAttribute('role')) === 'combobox') {
        await page.keyboard.press('Escape');
      }
      await expectCurrent(page, entries.nth(at));
    }
  });
});

test('the outline follows the reader once the cursor is out of sight', async ({ program: { page } }) => {
  const brief = await openSample(page);
  const entries = entriesOf(page);
  await entries.first().click();
  await expectCurrent(page, entries.first());
  await brief.sheet.hover();
  await page.mouse.wheel(0, 100_000);
  await expect.poll(() => entries.first().getAttribute('aria-current')).toBe(null);
  await expect(currentIn(page)).toHaveCount(1);
});

test('a short section in a brief of short sections is marked, and empty rows are not counted', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Pilots of Ilsen');
  const entries = entriesOf(page);
  for (let at = 0; at < (await entries.count()); at += 1) {
    await entries.nth(at).click();
    await expectCurrent(page, entries.nth(at));
  }

  const assumptions = entries.filter({ hasText: 'Key assumptions' });
  await brief.sheet.getByRole('button', { name: /^Add assumption/ }).click();
  await expect(brief.sheet.getByRole('textbox', { name: 'Assumption 1', exact: true })).toBeFocused();
  await expect(assumptions.getByRole('img', { name: 'empty' })).toBeVisible();
  await page.keyboard.type('The pilots are paid');
  await expect(assumptions).toContainText('1');
});

test('numbers of sections are those of print, and empty sections have none', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Pilots of Ilsen');
  expect(await numbersOnPage(brief)).toContain(' Key assumptions and red flags');
  await brief.addAndType(/^Add assumption/, 'The pilots are paid');
  await expect.poll(() => numbersOnPage(brief)).toContain('1 Key assumptions and red flags');
  await brief.typeAtEnd('Bottom line', 'The harbour stays open.');
  await expect.poll(() => numbersOnPage(brief)).toContain('1 Bottom line up front');
  await expect.poll(() => numbersOnPage(brief)).toContain('2 Key assumptions and red flags');
  expect(await numbersOnPage(brief)).toContain(' Competing hypotheses');
  await expect(entriesOf(page).filter({ hasText: 'Key assumptions' })).toContainText('2');
});

test('the outline shows the headings inside sections and goes to them', async ({ program: { page } }) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'Pilots of Ilsen');
  await brief.prose('Bottom line').click();
  await page.keyboard.type('The harbour stays open.');
  for (let line = 0; line < 30; line += 1) {
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ferries sail.');
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+2');
  await page.keyboard.type('What the pilots ask');
  const heading = outlineOf(page).getByRole('button', { name: 'What the pilots ask' });
  await expect(heading).toBeVisible();
  await page.keyboard.press('Control+Home');
  const onPage = brief.prose('Bottom line').getByRole('heading', { name: 'What the pilots ask' });
  await expect.poll(() => isInView(onPage)).toBe(false);
  await heading.click();
  await expect.poll(() => isInView(onPage)).toBe(true);
  await page.keyboard.type('First: ');
  await expect(brief.prose('Bottom line').getByRole('heading')).toHaveText('First: What the pilots ask');
});
