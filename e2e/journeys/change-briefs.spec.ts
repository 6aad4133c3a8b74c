import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { newBrief } from '../pages/start.ts';

test('several briefs get status, marking, region and tags at once, an open one follows, and undo takes all of it back', async ({
  program: { app, page },
}) => {
  await leaveWelcome(page);
  for (const title of ['Knot', 'Lapwing', 'Merlin']) await newBrief(page, title);
  const opened = app.waitForEvent('window');
  await page.keyboard.press('Control+Shift+L');
  const library = new LibraryPage(page);
  await library.row('Knot').click();
  await library.row('Knot').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open in new window' }).click();
  const other = await opened;
  const status = other.getByRole('main', { name: 'Brief' }).getByRole('combobox', { name: 'Status' });
  await expect(status).toHaveText('In draft');

  await library.row('Knot').click();
  await library.row('Merlin').click({ modifiers: ['Control'] });
  await library.row('Merlin').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Tags, region, marking…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change 2 briefs' });
  const change = dialog.getByRole('button', { name: 'Change', exact: true });
  await expect(change).toBeDisabled();
  const choose = async (field: string, option: string) => {
    await dialog.getByRole('combobox', { name: field }).click();
    const chosen = page.getByRole('option', { name: option });
    const box = await chosen.boundingBox();
    const at = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
    expect(
      await chosen.evaluate((element, [x, y]) => element.contains(document.elementFromPoint(x, y)), at),
    ).toBe(true);
    await page.mouse.click(...at);
  };
  await choose('Status', 'Released');
  await choose('Marking', 'TLP:GREEN');
  const region = dialog.getByRole('combobox', { name: 'Region' });
  await region.fill('Ilsen');
  await page.getByRole('option', { name: 'Use “Ilsen”' }).click();
  await dialog.getByRole('combobox', { name: 'Tags to add' }).fill('Pilots');
  await page.keyboard.press('Enter');
  await change.click();
  await expect(page.getByText('2 briefs changed')).toBeVisible();
  for (const title of ['Knot', 'Merlin']) {
    await expect(library.row(title)).toContainText('Released');
    await expect(library.row(title)).toContainText('Pilots');
  }
  await expect(library.row('Lapwing')).not.toContainText('Pilots');
  await expect(status).toHaveText('Released');

  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 briefs changed back')).toBeVisible();
  await expect(library.row('Knot')).not.toContainText('Pilots');
  await expect(status).toHaveText('In draft');

  await library.row('Merlin').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Status' }).click();
  await page.getByRole('menuitem', { name: 'In review' }).click();
  await expect(library.row('Merlin')).toContainText('In review');
});
