import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawnLines, packed, pdfOf } from '../../test/electron/engine/captures/forge-pdf.ts';
import { axeFaults } from '../pages/axe.ts';
import type { BriefPage } from '../pages/brief-page.ts';
import { chooseInOpenDialog, expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { openSample } from '../pages/start.ts';

test.setTimeout(240_000);

const notice = `Notice to mariners 41/2026

The channel is closed to all traffic between 22:00 and 04:00 until further notice.
Pilots board two miles further out than before.

Masters who arrive without a pilot are turned back.
`;

test('a pasted text becomes evidence that leads back to its passage, by keyboard alone', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const records = new RecordsPage(page);
  const dialog = page.getByRole('dialog', { name: 'Capture text or file' });
  const capture = page.getByRole('dialog', { name: 'Notice 41' });
  const text = capture.getByRole('textbox', { name: 'Text of the capture' });

  await test.step('capture', async () => {
    await page.keyboard.press('Control+Alt+v');
    await expect(dialog.getByRole('textbox', { name: 'Text', exact: true })).toBeFocused();
    await page.keyboard.insertText(notice);
    await dialog.getByRole('textbox', { name: 'Title' }).focus();
    await page.keyboard.type('Notice 41');
    await page.keyboard.press('Tab');
    await page.keyboard.type('https://strait.example/41');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('R. Okafor');
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(text).toBeFocused();
    await expect(capture).toContainText('R. Okafor');
    await expect(capture).toContainText('Pasted as text');
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('nothing that is typed changes the text', async () => {
    await page.keyboard.type('x');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+x');
    await expect(text).toHaveText(notice);
  });

  await test.step('the line of the cursor is quoted, and written in own words', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const field = capture.getByRole('textbox', { name: /^Evidence E\d+$/ });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(
      'The channel is closed to all traffic between 22:00 and 04:00 until further notice.',
    );
    await page.keyboard.type('The channel is closed at night.');
    await page.keyboard.press('Escape');
    await expect(text).toBeFocused();
  });

  await test.step('a selection is quoted without the space around it', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    for (let word = 0; word < 2; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await expect(capture.locator('blockquote')).toHaveText([
      'The channel is closed to all traffic between 22:00 and 04:00 until further notice.',
      'Pilots board',
    ]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(capture).toHaveCount(0);
  });

  await test.step('the item leads back to its passage', async () => {
    const item = brief.sheet.getByText('The channel is closed at night.').first();
    await item.scrollIntoViewIfNeeded();
    await item.click();
    await page.getByRole('tab', { name: 'Detail' }).click();
    await expect(records.inspector.getByText('The channel is closed to all traffic')).toBeVisible();
    await records.inspector.getByRole('textbox', { name: 'Translation' }).fill('Kanal gesperrt.');
    await records.inspector.getByRole('textbox', { name: 'Translator' }).fill('I. Maron');
    await records.inspector.getByRole('button', { name: 'Open in capture' }).focus();
    await page.keyboard.press('Enter');
    await expect(text).toBeFocused();
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(
      'The channel is closed to all traffic between 22:00 and 04:00 until further notice.',
    );
    await page.keyboard.press('Escape');
  });

  await test.step('capturing is one step of undo', async () => {
    await brief.waitUntilSaved();
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('Control+z');
    await records.inspector.getByRole('tab', { name: 'Sources' }).click();
    await expect(records.inspector.getByRole('button', { name: 'Notice 41' })).toHaveCount(0);
  });
});

test('files become captures with their source, by mouse', async ({ program: { app, page }, dataFolder }) => {
  await openSample(page);
  const records = new RecordsPage(page);
  const pdf = path.join(dataFolder, 'port notice.pdf');
  const lines = ['The channel is closed to all traffic', 'between 22:00 and 04:00.'];
  writeFileSync(
    pdf,
    pdfOf([packed(drawnLines(lines)), packed(drawnLines(['Pilots board further out, Amina Yusuf said.']))]),
  );
  await records.inspector.getByRole('tab', { name: 'Sources' }).click();

  await test.step('a file that is chosen, with a new source', async () => {
    await records.inspector.getByRole('button', { name: 'Capture text or file…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Capture text or file' });
    await dialog.getByRole('textbox', { name: 'Taken by' }).fill('R. Okafor');
    await dialog.getByRole('combobox', { name: 'Source' }).click();
    await page.getByRole('option', { name: 'New source from this' }).click();
    await chooseInOpenDialog(app, [pdf]);
    await dialog.getByRole('button', { name: 'Choose files…' }).click();
  });

  const capture = page.getByRole('dialog', { name: 'port notice' });
  const text = capture.getByRole('textbox', { name: 'Text of the capture' });
  await test.step('a passage that is found and selected by mouse', async () => {
    await expect(text).toHaveText(
      'The channel is closed to all traffic between 22:00 and 04:00.\n\nPilots board further out, Amina Yusuf said.',
    );
    await capture.getByRole('textbox', { name: 'Find in the text' }).fill('PILOTS');
    await page.keyboard.press('Enter');
    await expect(capture.getByText('1 of 1')).toBeVisible();
    await text.getByText('Pilots board').click({ clickCount: 3, position: { x: 20, y: 64 } });
    await capture.getByRole('button', { name: 'New evidence from passage' }).click();
    await expect(capture.locator('blockquote')).toHaveText(['Pilots board further out, Amina Yusuf said.']);
  });

  await test.step('its bytes are as they were taken', async () => {
    await capture.getByRole('button', { name: 'Check SHA-256' }).click();
    await expect(capture.getByText('every byte is as it was taken')).toBeVisible();
    await expect(capture.getByRole('list').last().getByRole('listitem')).toHaveCount(1);
    await capture.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('the source lists its capture', async () => {
    await records.inspector.getByRole('button', { name: /^port notice.*quoted once/ }).waitFor();
    await records.inspector
      .getByRole('button', { name: /port notice/ })
      .first()
      .click();
    await expect(records.inspector.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(
      'port notice',
    );
    await records.inspector.getByRole('button', { name: /quoted once/ }).click();
    await expect(capture).toBeVisible();
  });

  await test.step('its text is looked through for names, dates and claims', async () => {
    await capture.getByRole('button', { name: 'Find names, dates and claims' }).click();
    const asking = page.getByRole('dialog', { name: 'Find names, dates and claims' });
    await expect(asking).toContainText('“port notice”');
    await asking.getByRole('button', { name: 'Find', exact: true }).click();
    const found = page.getByRole('dialog', { name: 'Names, dates and claims', exact: true });
    await found.getByRole('option', { name: /^Person Amina Yusuf/ }).click();
    await page.keyboard.press('a');
    await expect(found).toContainText('1 accepted');
    await page.keyboard.press('Escape');
    await expect(found).toBeHidden();
    await expect(records.inspector.getByRole('tab', { name: 'Sources' })).toBeVisible();
  });

  await test.step('a file that is dropped on the sources, and one that cannot be read', async () => {
    await records.inspector.getByRole('tab', { name: 'Sources' }).click();
    const page2 = path.join(dataFolder, 'page.html');
    writeFileSync(page2, '<title>Port page</title><p>Ships wait.<script>window.ran = true</script>');
    await dropFiles(page, records, [page2]);
    const dropped = page.getByRole('dialog', { name: 'Port page' });
    await expect(dropped.getByRole('textbox', { name: 'Text of the capture' })).toHaveText('Ships wait.');
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await page.keyboard.press('Escape');
    const broken = path.join(dataFolder, 'broken.pdf');
    writeFileSync(broken, '%PDF-1.7\nnothing');
    await dropFiles(page, records, [broken]);
    await expect(page.getByText(/begins as a PDF but is damaged/).first()).toBeVisible();
  });
});

async function dropFiles(
  page: BriefPage['page'],
  records: RecordsPage,
  files: readonly string[],
): Promise<void> {
  const captures = records.inspector.getByRole('region', { name: 'Captures' });
  await captures.scrollIntoViewIfNeeded();
  const box = await captures.boundingBox();
  if (!box) throw new Error('The inspector is not on the screen.');
  const devTools = await page.context().newCDPSession(page);
  const [x, y] = [box.x + 40, box.y + 20];
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devTools.send('Input.dispatchDragEvent', { type, x, y, data });
  }
}
