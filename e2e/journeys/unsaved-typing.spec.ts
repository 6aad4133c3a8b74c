import type { Page } from '@playwright/test';
import type { BriefPage } from '../pages/brief-page.ts';
import { LibraryPage } from '../pages/library-page.ts';
import { leaveWelcome } from '../pages/palette.ts';
import { expect, startProgram, test } from '../pages/program.ts';
import { lastBriefId, proseOnDisk } from '../pages/prose-on-disk.ts';
import { newBrief } from '../pages/start.ts';

async function reopen(page: Page, brief: BriefPage): Promise<void> {
  await brief.waitUntilSaved();
  await page.keyboard.press('Control+Shift+L');
  await new LibraryPage(page).rows.first().dblclick();
  await brief.waitUntilOpen();
}

test('a date at the start of a line stays what was typed, also before Enter; a list begins at a small number', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'The strait');
  const prose = brief.prose('Bottom line');
  await prose.click();
  await page.keyboard.type('20261118. Tankers left the strait.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('20261119.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('7. None came.');
  await reopen(page, brief);
  await expect(prose.locator(':scope > p')).toHaveText(['20261118. Tankers left the strait.', '20261119.']);
  await expect(prose.locator('ol[start="7"] li')).toHaveText(['None came.']);
});

/** Has a step made that a brief cannot hold, as a mistake of an editor's part might. */
function writeAtLevel(page: Page, level: number, text: string): Promise<void> {
  return page.evaluate(
    ({ attrs, words }) => {
      const { activeElement } = document;
      const editor = activeElement instanceof HTMLElement ? activeElement.editor : undefined;
      if (!editor) throw new Error('No text has the cursor.');
      const { tr, schema } = editor.state;
      if (words !== '') tr.insertText(words);
      const [first] = tr.doc.content.content;
      const heading = schema.nodes.heading?.create({ level: 1 }, first?.content);
      if (!first || !heading) throw new Error('There is nothing to make a heading of.');
      // The schema itself makes no heading of a level that it does not have.
      Object.assign(heading.attrs, attrs);
      editor.view.dispatch(tr.replaceWith(0, first.nodeSize, heading));
    },
    { attrs: { level }, words: text },
  );
}

test('what the brief refuses stays on the page, marked, is said, kept, and saved once it can be', async ({
  dataFolder,
}) => {
  const { app, page } = await startProgram(dataFolder);
  await leaveWelcome(page);
  const brief = await newBrief(page, 'The strait');
  const briefId = await lastBriefId(page);
  const prose = brief.prose('Bottom line');
  await prose.click();
  await page.keyboard.type('Tankers left. ');
  await brief.waitUntilSaved();
  await writeAtLevel(page, 9, 'None came. ');
  await expect(page.getByText('The last changes are not saved')).toBeVisible();
  await expect(page.getByText(/What was typed stays on the page/)).toBeVisible();
  await expect(page.getByRole('status').getByText('Not saved')).toBeVisible();
  await expect(prose).toHaveText('Tankers left. None came.');
  await expect(prose).toHaveAttribute('data-unsaved', '');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const words = page.getByRole('dialog').getByRole('textbox', { name: 'Words' });
  await expect(words).toHaveValue(/^Tankers left\. None came\./);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

  await prose.click();
  await writeAtLevel(page, 2, '');
  await brief.waitUntilSaved();
  await expect(prose).not.toHaveAttribute('data-unsaved');
  await expect(page.getByText('A change is not in its brief')).toHaveCount(0);
  const { shown, stored } = await proseOnDisk(page, briefId, 'bottom-line', 'lead');
  expect(shown).toEqual(stored);

  await prose.click();
  await writeAtLevel(page, 9, 'And then? ');
  await expect(page.getByText('A change is not in its brief')).toBeVisible();
  await app.close();
  const again = await startProgram(dataFolder);
  await again.page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(again.page.getByRole('dialog').getByRole('textbox', { name: 'Words' })).toHaveValue(
    /And then\?/,
  );
  await again.app.close();
});

test('a change of form that a brief cannot hold is not made, and the window says so', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'The strait');
  const prose = brief.prose('Bottom line');
  await prose.click();
  await page.keyboard.type('Tankers left.');
  await writeAtLevel(page, 9, '');
  await expect(page.getByText('That was not done').first()).toBeVisible();
  await expect(prose.locator('p')).toHaveText(['Tankers left.']);
  await brief.waitUntilSaved();
});

test('a field keeps what is too long for it, says so, and saves it once it is shorter', async ({
  program: { page },
}) => {
  await leaveWelcome(page);
  const brief = await newBrief(page, 'The strait');
  const long = `The strait ${'x'.repeat(5_000)}`;
  await brief.title.fill(long);
  await expect(page.getByText('longer than the field can hold').first()).toBeVisible();
  await brief.prose('Bottom line').click();
  await expect(brief.title).toHaveValue(long);
  await expect(page.getByText('A change is not in its brief')).toBeVisible();
  await brief.title.fill('The strait, again');
  await brief.waitUntilSaved();
  await expect(page.getByText('A change is not in its brief')).toHaveCount(0);
  await reopen(page, brief);
  await expect(brief.title).toHaveValue('The strait, again');
});

for (const [place, name] of [
  ['text', 'Bottom line'],
  ['field', 'Title'],
] as const) {
  test(`a picture that is pasted into a ${place} is told of, with what to do`, async ({
    program: { page },
  }) => {
    await leaveWelcome(page);
    const brief = await newBrief(page, 'The strait');
    await brief.prose(name).click();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(
        new File([new Uint8Array([137, 80, 78, 71])], 'map.png', { type: 'image/png' }),
      );
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    });
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(messages.getByText('The picture was not pasted')).toBeVisible();
    await expect(messages.getByText('Write what it shows')).toBeVisible();
  });
}
