import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, firstPage, launch, test } from './fixtures.ts';

/** A script long enough for Chromium to keep what it compiled of it. */
function longScript(version: number): string {
  const functions = Array.from(
    { length: 400 },
    (_, index) => `export function f${index}() { return ${index}; }`,
  );
  return [...functions, `export const sum = f1() + f2() + ${version};`].join('\n');
}

/** Starts the app, loads a script of this version in its window, and gives what the script says and the app was asked. */
async function start(dataFolder: string, version: number): Promise<unknown> {
  const app = await launch(dataFolder);
  const page = await firstPage(app);
  await app.evaluate(({ protocol }, text) => {
    const asked: (string | null)[] = [];
    Object.assign(globalThis, { asked });
    protocol.unhandle('app');
    protocol.handle('app', (request) => {
      asked.push(request.headers.get('if-none-match'));
      return new Response(text, { headers: { 'content-type': 'text/javascript' } });
    });
  }, longScript(version));
  const sum = await page.evaluate(async () => (await import('/long.js' as string)).sum);
  await page.waitForTimeout(2500); // Chromium waits until a page is at rest before it keeps what it compiled.
  const asked = await app.evaluate(() => Reflect.get(globalThis, 'asked'));
  await app.close();
  return { sum, asked };
}

/** The bytes of the largest compiled script kept. */
function largestKept(dataFolder: string): number {
  const folder = path.join(dataFolder, 'chromium/Default/Code Cache/js');
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map(({ name }) => statSync(path.join(folder, name)).size));
}

test('a scheme with codeCache keeps its compiled scripts, and its handler is asked each time', async ({
  dataFolder,
}) => {
  expect(await start(dataFolder, 10)).toEqual({ sum: 13, asked: [null] });
  expect(await start(dataFolder, 10)).toEqual({ sum: 13, asked: [null] });
  expect(largestKept(dataFolder)).toBeGreaterThan(20_000);
  expect(await start(dataFolder, 10)).toEqual({ sum: 13, asked: [null] });
  expect(await start(dataFolder, 20)).toEqual({ sum: 23, asked: [null] });
});
