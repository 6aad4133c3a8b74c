import { axeFaults } from '../pages/axe.ts';
import { BriefPage } from '../pages/brief-page.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome, runInPalette } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { openSample } from '../pages/start.ts';

test.setTimeout(240_000);

test('an entity of two briefs has one page, reached by mouse, and its names are merged and given back', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+Shift+D');
  await expect(brief.title).toHaveValue(/\(copy\)$/);
  await page.keyboard.press('Control+Shift+L');
  const library = new LibraryPage(page);
  await expect(library.rows).toHaveCount(2);

  await test.step('from the side of the library', async () => {
    await library.nav('Corvane Harbour Authority').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Open its page' }).click();
    const title = page.getByRole('heading', { level: 2, name: 'Corvane Harbour Authority' });
    await expect(title).toBeFocused();
    await expect(page.getByText(/mentions · 2 briefs$/)).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('a mention opens its brief at the place', async () => {
    const mentions = page.getByRole('region', { name: 'Mentions' });
    await mentions.getByRole('button').first().click();
    await new BriefPage(page).waitUntilOpen();
    await expect.poll(() => page.evaluate(() => String(document.activeElement?.tagName))).not.toBe('BODY');
    await page.keyboard.press('Control+Shift+L');
    await library.nav(/^All briefs/).click();
  });

  await test.step('from a mention in the text, by a right click', async () => {
    await library.row(/\(copy\)/).dblclick();
    await new BriefPage(page).waitUntilOpen();
    const mention = page.getByRole('main', { name: 'Brief' }).locator('[data-entity-id]').first();
    const name = (await mention.textContent()) ?? '';
    await mention.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Page of the entity' }).click();
    await expect(page.getByRole('region', { name: 'Names' }).getByText(name, { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Back to the list' }).click();
  });

  await test.step('from the search', async () => {
    await library.search.fill('harbour');
    await page.getByRole('button', { name: 'Corvane Harbour Authority', exact: true }).click();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await expect(library.search).toHaveValue('harbour');
    await library.search.fill('');
  });

  await test.step('its name is changed in one of the briefs, and the page joins both', async () => {
    await library.nav('Corvane Harbour Authority').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Open its page' }).click();
    await page.getByRole('button', { name: 'Rename or merge…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rename or merge the entity' });
    await dialog.getByRole('textbox', { name: 'Name from now on' }).fill('Harbour Office of Corvane');
    await expect(dialog.getByText('becomes “Harbour Office of Corvane”').first()).toBeVisible();
    await dialog.getByRole('checkbox').first().click();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Rename', exact: true }).click();
    await expect(page.getByText('1 brief changed')).toBeVisible();
    const names = page.getByRole('region', { name: 'Names' });
    await expect(names.getByText('Harbour Office of Corvane', { exact: true })).toBeVisible();
    await expect(names.getByText('Corvane Harbour Authority', { exact: true })).toBeVisible();
    await expect(page.getByText(/· 2 briefs$/)).toBeVisible();
  });

  await test.step('two names are kept apart, and undo joins them again', async () => {
    await page.getByRole('button', { name: /is not the same$/ }).click();
    await expect(page.getByText(/· 1 brief$/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/· 2 briefs$/)).toBeVisible();
  });

  await test.step('a relation leads to the page of the other', async () => {
    const relations = page.getByRole('region', { name: 'Relations' });
    await relations.getByRole('button', { name: 'Velani Pilots’ Guild' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Velani Pilots’ Guild' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(library.rows).toHaveCount(2);
  });
});

test('the page of an entity is reached, read and left with the keyboard', async ({ program: { page } }) => {
  await leaveWelcome(page);
  await runInPalette(page, 'open the sample');
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  await page.keyboard.press('Control+Shift+L');
  await expect(new LibraryPage(page).rows).toHaveCount(1);
  await runInPalette(page, 'page of an entity', 'Page of an entity…');
  const dialog = page.getByRole('dialog', { name: 'Page of an entity' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('osterra');
  await expect(dialog.getByRole('listitem')).toHaveText(['Osterra']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Osterra' })).toBeFocused();
  const first = page.getByRole('region', { name: 'Roles over time' }).getByRole('button').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await brief.waitUntilOpen();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { level: 2, name: 'Osterra' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(new LibraryPage(page).rows).toHaveCount(1);
});
