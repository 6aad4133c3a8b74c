import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { runInPalette } from '../pages/palette.ts';
import { expect, test } from '../pages/program.ts';
import { openSample } from '../pages/start.ts';

test.setTimeout(180_000);

const clipboardOf = (app: ElectronApplication) =>
  app.evaluate(async ({ clipboard }) => {
    const [item] = await clipboard.read();
    const of = async (type: 'text/plain' | 'text/html') =>
      item?.types.includes(type) ? await (await item.getType(type)).text() : '';
    return { text: await of('text/plain'), html: await of('text/html') };
  });

test('a section and a brief are copied as rich text, Markdown and plain text', async ({ program }) => {
  const { app, page } = program;
  const brief = await openSample(page);
  await brief.prose('Bottom line').click();
  await page.keyboard.press('Control+Shift+C');
  await expect(page.getByText('Section “Bottom line up front” copied as rich text')).toBeVisible();
  const rich = await clipboardOf(app);
  expect(rich.html).toContain('Bottom line up front');
  expect(rich.html).not.toContain('Competing hypotheses');
  expect(rich.text).toContain('TLP:AMBER');

  await runInPalette(page, 'copy brief markdown', 'Copy brief as Markdown');
  await expect(page.getByText('Brief copied as Markdown')).toBeVisible();
  const markdown = await clipboardOf(app);
  expect(markdown.text).toContain(`# ${await brief.title.inputValue()}`);
  expect(markdown.html).toBe('');
});

test('printing gives the pages of the PDF to the printer, and nothing else', async ({
  program: { page },
  dataFolder,
}) => {
  const brief = await openSample(page);
  // The system's dialog is no part of the page, and a test has no printer.
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-asked-to-print', '');
  });
  await brief.prose('Bottom line').click();
  await page.keyboard.press('Control+p');
  await expect(page.locator('html[data-asked-to-print]')).toHaveCount(1, { timeout: 30_000 });
  await expect(page.locator('#printed-pages img')).toHaveCount(13);
  await expect(page.locator('#printed-pages')).toBeHidden();
  const tools = await page.context().newCDPSession(page);
  const { data } = await tools.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
  const file = path.join(dataFolder, 'printed.pdf');
  writeFileSync(file, Buffer.from(data, 'base64'));
  const told = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(told).toMatch(/Pages:\s+13\n/);
  expect(told).toMatch(/Page size:\s+59[45][.\d]* x 84[12]/);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('#printed-pages')).toHaveCount(0);
});
