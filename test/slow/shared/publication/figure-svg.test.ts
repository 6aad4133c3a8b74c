import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DrawnFigure, figureSvg } from '#shared/publication/figure-svg.ts';
import { findChromium } from '../../../../e2e/electron-stand-in/chromium/find-chromium.ts';
import { temporaryFolder } from '../../../fixtures/after-test.ts';

/* The drawing as a browser opens it: all of it is there, nothing is fetched and nothing runs. */

let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium to open it with.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(() => browser.close());

const hostile = '"/><script>document.title = "run"</script><image href="https://example.org/x"/>';
const figure: DrawnFigure = {
  title: `Ice ${hostile}`,
  description: hostile,
  marking: { tlp: 'RED', restrictions: hostile },
  width: 500,
  height: 120,
  box: { width: 200, height: 46 },
  boxes: [
    { x: 112, y: 60, name: 'Key judgment 1', words: hostile, standing: null },
    { x: 388, y: 60, name: 'E4 \ud800\u0000', words: 'no longer holds', standing: 'failed' },
  ],
  arrows: [
    [
      { x: 212, y: 60 },
      { x: 288, y: 60 },
    ],
  ],
};

test('a drawing opens in a browser with all its words, whatever they are, and asks for nothing', async () => {
  const file = join(temporaryFolder(), 'drawing.svg');
  writeFileSync(file, figureSvg(figure));
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  const texts = await page.locator('text').allTextContents();
  expect(texts).toEqual(expect.arrayContaining(['TLP:RED', 'Key judgment 1', 'no longer holds']));
  expect(texts.filter((text) => text.startsWith('"/><script>'))).toHaveLength(3);
  expect(await page.locator('script, image, parsererror').count()).toBe(0);
  expect(asked).toEqual([address]);
  const boxes = await page
    .locator('g > rect')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  expect(boxes).toEqual([200, 200]);
});
