import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BriefPage } from '../pages/brief-page.ts';
import { expect, startProgram, test } from '../pages/program.ts';

/** Files of a data folder, apart from the library, that hold one of these words in any of the ways a browser writes. */
function filesWith(dataFolder: string, words: readonly string[]): string[] {
  const forms = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  return readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => !path.relative(dataFolder, file).startsWith('library'))
    .filter((file) => forms.some((form) => bytesOf(file).includes(form)))
    .map((file) => path.relative(dataFolder, file));
}

/** A file may go while others are read. */
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

test('the browser engine behind the window keeps no word of a brief', async ({ dataFolder }) => {
  const words = ['Kestrelword', 'Sorrelword', 'Gazetteword', 'Juniperword'];
  const { app, page } = await startProgram(dataFolder);
  await page.getByRole('button', { name: /^Open the sample/ }).click();
  const brief = new BriefPage(page);
  await brief.waitUntilOpen();
  await brief.title.fill('Kestrelword in the title');
  await brief.addAndType(/^Add entity/, 'Sorrelword Company');
  await brief.addAndType(/^Add source/, 'Gazetteword of the port');
  await brief.typeAtEnd('Bottom line', ' Juniperword.');
  await brief.waitUntilSaved();
  await page.waitForTimeout(6_000); // A browser writes down what it keeps of a window every few seconds.
  expect(filesWith(dataFolder, words), 'while it runs').toEqual([]);
  await app.close();
  expect(filesWith(dataFolder, words), 'once it has ended').toEqual([]);
});
