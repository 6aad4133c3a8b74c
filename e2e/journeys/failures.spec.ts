import { axeFaults } from '../pages/axe.ts';
import { expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { openSample } from '../pages/start.ts';

test.setTimeout(180_000);

test('what no longer holds is marked, and judgments that rest on it are confirmed or changed with a reason', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const records = new RecordsPage(page);
  const outline = page.getByRole('navigation', { name: 'Library and outline' });
  const toLookAt = records.inspector.getByRole('region', { name: 'Judgments to look at again' });

  await test.step('by mouse, an assumption fails', async () => {
    await records.field('Assumption 1').click();
    await records.inspector.getByRole('button', { name: 'Mark as failed…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mark what no longer holds' });
    await expect(dialog.getByRole('button', { name: 'Mark', exact: true })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The charter was suspended.');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Mark', exact: true }).click();
  });

  await test.step('what rests on it says so, on the page, in the outline and in a tab of its own', async () => {
    await expect(records.sheet.getByText('Failed: The charter was suspended.')).toBeVisible();
    await expect(records.sheet.getByText('Look at this again: Assumption 1 failed')).toHaveCount(1);
    await outline.getByRole('button', { name: /1 to look at again/ }).click();
    await expect(toLookAt.getByText('Assumption 1 failed.')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('by keyboard, the judgment is confirmed, and asked again when that is undone', async () => {
    await toLookAt.getByRole('button', { name: 'Confirm key judgment 2' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Why it still holds' })).toBeFocused();
    await page.keyboard.type('The notice stands without it.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(toLookAt).toContainText('None: every key judgment was confirmed or changed since');
    await expect(records.sheet.getByText('Look at this again')).toHaveCount(0);
    await expect(records.sheet.getByText('Rests on what no longer holds: Assumption 1 failed')).toHaveCount(
      1,
    );
    await page.keyboard.press('Control+z');
    await expect(toLookAt.getByText('Assumption 1 failed.')).toBeVisible();
  });

  await test.step('by mouse, it is changed', async () => {
    await toLookAt.getByRole('button', { name: 'Change key judgment 2' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change key judgment 2' });
    await dialog.getByRole('textbox', { name: 'Why it is changed' }).fill('Nobody can suspend transits now.');
    await expect(dialog.getByRole('button', { name: 'Change', exact: true })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Statement' }).fill('Transits go on.');
    await dialog.getByRole('button', { name: 'Change', exact: true }).click();
    await expect(records.field('Key judgment 2')).toHaveValue('Transits go on.');
    await records.field('Key judgment 2').click();
    await records.inspector.getByRole('tab', { name: 'Detail' }).click();
    await expect(records.inspector.getByText(/changed: Nobody can suspend transits now/)).toBeVisible();
  });

  await test.step('a source is burned, and everything above it is touched; taken back, nothing is', async () => {
    await records.inspector.getByRole('tab', { name: /^Sources/ }).click();
    await records.inspector.getByRole('listitem').first().getByRole('button').click();
    await records.inspector.getByRole('button', { name: 'Mark as burned, withdrawn or old…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mark what no longer holds' });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('It was written by the other side.');
    await dialog.getByRole('button', { name: 'Mark', exact: true }).click();
    await expect(records.hypothesisTable.getByText(/was burned/).first()).toBeVisible();
    await records.inspector.getByRole('button', { name: 'Take this back' }).click();
    await expect(records.hypothesisTable.getByText(/was burned/)).toHaveCount(0);
    await brief.waitUntilSaved();
  });
});
