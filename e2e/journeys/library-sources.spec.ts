import type { Page } from '@playwright/test';
import { axeFaults } from '../pages/axe.ts';
import { runInPalette } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { newBrief, openSample } from '../pages/start.ts';

test.setTimeout(240_000);

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Sources from the library' });
/* Behind a dialog nothing has a role. */
const sourceCount = (page: Page) => page.locator('[data-drop="references"] > ol > li').count();

test('a brief takes sources over from others, unseen words of a higher marking never, and one it has not twice', async ({
  program: { app, page },
}) => {
  const sample = await openSample(page);
  await sample.waitUntilSaved();
  const brief = await newBrief(page, 'Winter watch');
  const dialog = dialogOf(page);
  const undoLabel = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.undo')?.label ?? '');
  const box = (name: RegExp) => dialog.getByRole('checkbox', { name });

  await test.step('by mouse, it is asked before words of a higher marking are taken', async () => {
    await page.getByRole('tab', { name: /^Sources/ }).click();
    await page.getByRole('button', { name: 'From the library…' }).click();
    await expect(dialog.getByRole('listitem').first()).toContainText('Only in briefs marked above this one');
    await expect(dialog.getByRole('listitem').first()).toContainText('In 1 brief: “Velani Strait');
    expect(await axeFaults(page)).toEqual([]);
    await box(/^Members’ circular 212/).click();
    await box(/^Official record/).click();
    await dialog.getByRole('button', { name: 'Add 2 sources' }).click();
    const asked = page.getByRole('alertdialog');
    await expect(asked).toContainText(
      '2 sources are only in briefs marked TLP:AMBER; this brief is not marked.',
    );
    expect(await axeFaults(page)).toEqual([]);
    await asked.getByRole('button', { name: 'Cancel' }).click();
    await expect(asked).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    expect(await sourceCount(page)).toBe(0);
  });

  await test.step('under the same marking nothing is asked, and all is one step of undo', async () => {
    await brief.sheet.getByRole('button', { name: 'Marking: No marking' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^TLP:AMBER Limited/ }).click();
    await brief.waitUntilSaved();
    await page.getByRole('button', { name: 'From the library…' }).click();
    await expect(dialog.getByText('Only in briefs marked above this one')).toHaveCount(0);
    await box(/^Members’ circular 212/).click();
    await box(/^Official record/).click();
    await dialog.getByRole('button', { name: 'Add 2 sources' }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => sourceCount(page)).toBe(2);
    await expect.poll(undoLabel).toBe('Undo add sources from the library');
    await page.keyboard.press('Control+z');
    await expect.poll(() => sourceCount(page)).toBe(0);
    await page.keyboard.press('Control+y');
    await expect.poll(() => sourceCount(page)).toBe(2);
    await brief.waitUntilSaved();
  });

  await test.step('by keyboard, others are found by words; those the brief has cannot be added again', async () => {
    await runInPalette(page, 'sources from the lib', /Sources from the library/);
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await page.keyboard.type('circular');
    await expect(dialog.getByText('Already among the sources of this brief')).toHaveCount(1);
    await expect(box(/^Members’ circular 212/)).toBeDisabled();
    await expect(dialog.getByText(/^In 2 briefs: “Winter watch”/)).toBeVisible();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2026');
    await expect(box(/^Members’ circular 212/)).toHaveCount(0);
    // Those of the brief itself come first; what is ticked there changes nothing.
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('status')).toContainText('is in this brief already');
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('status')).toContainText('Ctrl+Enter ticks and goes on.');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('button', { name: 'Add 2 sources' })).toBeEnabled();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => sourceCount(page)).toBe(4);
    await brief.waitUntilSaved();
  });

  await test.step('the grade that was taken over says where it comes from', async () => {
    await page.getByRole('button', { name: /^(?!Move ).*Members’ circular 212/ }).click();
    const history = page.getByRole('list', { name: 'Earlier grades' });
    await expect(history.getByRole('textbox')).toHaveValue(
      /^Taken from the library: [A-F] since .* in “Velani Strait/,
    );
  });

  await test.step('a citation finds them below those of the brief, and adds the one that is chosen', async () => {
    await brief.prose('Bottom line').click();
    await page.keyboard.type('Ice.');
    await page.keyboard.press('Control+Alt+c');
    const cite = page.getByRole('dialog', { name: 'Cite a source' });
    await page.keyboard.type('straits commission');
    await expect(cite.getByRole('region', { name: 'From the library' })).toContainText(
      'The Straits Commission',
    );
    await expect(cite.getByRole('status')).toContainText('Enter adds “straits commission” to the sources');
    await page.keyboard.press('ArrowDown');
    await expect(cite.getByRole('status')).toContainText(
      'Enter adds “The Straits Commission, 1961–2021” from the library',
    );
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(cite).toHaveCount(0);
    await page.getByRole('tab', { name: /^Sources/ }).click();
    await expect.poll(() => sourceCount(page)).toBe(5);
    await expect(page.getByRole('button', { name: /^(?!Move ).*The Straits Commission/ })).toHaveCount(1);
    await expect(brief.prose('Bottom line').locator('sup')).toHaveText('1');
  });
});
