import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeFaults } from '../pages/axe.ts';
import { exportAs } from '../pages/export.ts';
import { runInPalette } from '../pages/palette.ts';
import { chooseInOpenDialog, expect, test } from '../pages/program.ts';
import { openSample } from '../pages/start.ts';

test.setTimeout(240_000);

const list = String.raw`@article{a, author={M{\"u}ller, Hans and {Ice Service}}, title={Ice in the {Velani} Strait},
  journal={Journal of Ice}, year=2019, volume=12, pages={3--9}, doi={10.1000/ice}, abstract={We look at ice.}}
@online{b, title={Pilots on strike}, author={Reuters}, date={2026-11-18}, url={https://example.org/strike}}
@online{c, title={Pilots on strike}, author={Reuters}, date={2026-11-18}, url={https://example.org/strike}}
@book{d, title={never closed
`;

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Import references' });
/* Behind a dialog nothing has a role. */
const sourceCount = (page: Page) => page.locator('[data-drop="references"] > ol > li').count();

/** Drops a file onto the sources of the inspector, as the system does. */
async function dropOnSources(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, text] as const,
  );
  const target = page.locator('[data-drop="references"]').first();
  await target.dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.getByText('Drop to look at references')).toBeVisible();
  await target.dispatchEvent('drop', { dataTransfer: data });
}

test('references come from a file and a drop, are looked at, taken back in one step, and go out again', async ({
  program: { app, page },
  dataFolder,
}) => {
  const brief = await openSample(page);
  await page.getByRole('tab', { name: /^Sources/ }).click();
  const before = await sourceCount(page);
  const dialog = dialogOf(page);

  await test.step('a chosen file is shown before anything enters the brief', async () => {
    const file = path.join(dataFolder, 'list.bib');
    writeFileSync(file, list);
    await chooseInOpenDialog(app, [file]);
    await page.getByRole('button', { name: 'Import references…' }).click();
    await dialog.getByRole('button', { name: 'Choose a file…' }).click();
    await expect(dialog).toContainText('3 references in “list.bib”, read as BibTeX. One is known already');
    await expect(dialog.getByText('One part holds no reference')).toBeVisible();
    await expect(dialog.getByRole('checkbox', { name: 'Ice in the Velani Strait' })).toBeChecked();
    await expect(dialog.getByText('In the descriptor: Volume 12, Pages 3–9')).toBeVisible();
    await expect(dialog.getByText('Left out: abstract We look at ice.')).toBeVisible();
    const twice = dialog.getByRole('checkbox', { name: 'Pilots on strike' });
    await expect(twice.first()).toBeChecked();
    await expect(twice.last()).not.toBeChecked();
    expect(await axeFaults(page)).toEqual([]);
    expect(await sourceCount(page)).toBe(before);
  });

  await test.step('what is ticked becomes sources, as one step of undo', async () => {
    await dialog.getByRole('button', { name: 'Add 2 references' }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => sourceCount(page)).toBe(before + 2);
    await brief.waitUntilSaved();
    const undoLabel = () =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.undo')?.label ?? '');
    await expect.poll(undoLabel).toBe('Undo import references');
    await page.keyboard.press('Control+z');
    await expect.poll(() => sourceCount(page)).toBe(before);
    await page.keyboard.press('Control+y');
    await expect.poll(() => sourceCount(page)).toBe(before + 2);
  });

  await test.step('a dropped list is known again', async () => {
    await dropOnSources(
      page,
      'again.ris',
      'TY  - JOUR\r\nTI  - Other title\r\nDO  - 10.1000/ICE\r\nER  - \r\n',
    );
    await expect(dialog).toContainText('1 reference in “again.ris”, read as RIS. One is known already');
    await expect(dialog.getByText('Already among the sources: Ice in the Velani Strait.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Add 0 references' })).toBeDisabled();
    await dialog.getByRole('checkbox', { name: 'Other title' }).click();
    await expect(dialog.getByRole('button', { name: 'Add 1 reference' })).toBeEnabled();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('the register goes out as a list of references', async () => {
    const file = path.join(dataFolder, 'out.ris');
    await exportAs({ app, page }, 'References (RIS)…', file);
    const written = readFileSync(file, 'utf8');
    expect(written.match(/^TY {2}- /gm)).toHaveLength(before + 2);
    expect(written).toContain('AU  - Müller, Hans\r\nAU  - Ice Service\r\n');
    expect(written).toContain('DO  - 10.1000/ice\r\n');
  });
});

test('references are pasted, looked at and added with the keyboard alone', async ({ program: { page } }) => {
  await openSample(page);
  const dialog = dialogOf(page);
  await runInPalette(page, 'import references', /Import references/);
  await expect(dialog.getByRole('textbox', { name: 'References' })).toBeFocused();
  await page.keyboard.type('nothing to find');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(/^No reference was found in this/)).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Doe, J. Fog. https://doi.org/10.1000/fog\n10.1000/ice-7\n');
  await page.keyboard.press('Control+Enter');
  const add = dialog.getByRole('button', { name: 'Add 2 references' });
  await expect(add).toBeFocused();
  await page.keyboard.press('Tab');
  const firstWork = dialog.getByRole('checkbox', { name: 'https://doi.org/10.1000/ice-7' });
  await firstWork.focus();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: 'Add 1 reference' })).toBeEnabled();
  await page.keyboard.press('Space');
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('tabpanel', { name: /^Sources/ }).getByText('Doe, J. Fog.')).toBeVisible();
});
