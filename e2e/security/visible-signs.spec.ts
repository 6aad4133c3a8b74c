import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { BriefPage } from '../pages/brief-page.ts';
import { choose } from '../pages/menu.ts';
import { chooseInOpenDialog, expect, test } from '../pages/program.ts';

/** A mark that turns round the order of what follows it: “report xcod.exe” looks like a document. */
const turned = 'report\u202excod.exe';
const shown = 'report⟨U+202E⟩xcod.exe';

test('a message names a refused file with all characters of its name', async ({
  program: { app, page },
  dataFolder,
}) => {
  const file = path.join(dataFolder, turned);
  writeFileSync(file, new Uint8Array(64));
  await chooseInOpenDialog(app, [file]);
  await choose(app, 'file.import');
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText(`${shown} was not imported`)).toBeVisible();
  await expect(page.getByText(turned)).toHaveCount(0);
});

test('an address is shown with all its characters, before it is opened and where it is set', async ({
  program: { app, page },
}) => {
  await page.getByRole('button', { name: /^Open the sample/ }).click();
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  await brief.prose('Bottom line').click();
  await choose(app, 'format.link');
  await page.getByRole('textbox', { name: 'Address' }).fill('https://example.org/\u202egro');
  await expect(
    page.getByText('holds characters that cannot be seen: https://example.org/⟨U+202E⟩gro'),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await app.evaluate(({ dialog }) => {
    Object.assign(globalThis, { asked: [] });
    dialog.showMessageBox = async (...given: unknown[]) => {
      Reflect.get(globalThis, 'asked').push(given.at(-1));
      return { response: 1, checkboxChecked: false };
    };
  });
  const href = 'mailto:desk\u202egro.elpmaxe@example.org';
  await page.evaluate((address) => window.workbench.call('link.open', { href: address }), href);
  const [question] = await app.evaluate(() => Reflect.get(globalThis, 'asked'));
  expect(question.message).toBe('Open a link to desk⟨U+202E⟩gro.elpmaxe@example.org?');
});
