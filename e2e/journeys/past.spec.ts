import { runInPalette } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { openSample } from '../pages/start.ts';

test.setTimeout(180_000);

test('an earlier version is looked at and brought back, and that is undone like any change', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const title = await brief.title.inputValue();
  await brief.title.fill('Another name altogether');
  await brief.prose('Bottom line').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('All quiet. ');
  await brief.waitUntilSaved();

  const dialog = page.getByRole('dialog', { name: 'Earlier versions' });
  const versions = dialog.getByRole('navigation', { name: 'Versions' }).getByRole('button');
  await test.step('the list says when and what; the version before is shown', async () => {
    await runInPalette(page, 'earlier versions', 'Earlier versions…');
    await expect(versions).toHaveCount(2);
    await expect(versions.first()).toContainText('Typing');
    await expect(versions.nth(1)).toHaveAttribute('aria-current', 'true');
    await expect(dialog.getByRole('img', { name: /^Page 1 of/ })).toBeVisible({ timeout: 30_000 });
  });

  await test.step('the newest is the brief as it is and cannot be brought back', async () => {
    await versions.first().click();
    await expect(dialog.getByRole('button', { name: 'This is the brief as it is' })).toBeDisabled();
    await expect(dialog.getByRole('img', { name: /^Page 1 of/ })).toBeVisible({ timeout: 30_000 });
  });

  await test.step('the one before comes back as a change, which undo takes back', async () => {
    await versions.nth(1).click();
    await dialog.getByRole('button', { name: 'Bring this version back' }).click();
    await expect(dialog).toBeHidden();
    await expect(brief.title).toHaveValue(title);
    await expect(brief.prose('Bottom line')).not.toContainText('All quiet.');
    await brief.waitUntilSaved();
    await page.keyboard.press('Control+z');
    await expect(brief.title).toHaveValue('Another name altogether');
    await expect(brief.prose('Bottom line')).toContainText('All quiet.');
  });

  await test.step('both stand in the list afterwards', async () => {
    await brief.waitUntilSaved();
    await runInPalette(page, 'earlier versions', 'Earlier versions…');
    await expect(versions.filter({ hasText: /restore the brief/i })).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
});
