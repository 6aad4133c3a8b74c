import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { buildPublication } from '#shared/publication/build.ts';
import type { Publication } from '#shared/publication/publication.ts';
import { writeHtml } from '#shared/publication/writers/html.ts';
import { findChromium } from '../../../e2e/electron-stand-in/chromium/find-chromium.ts';
import { paragraph, table, text } from '../../fixtures/publication.ts';
import { run } from '../pdf/pdf-tools.ts';

/* The exported web page, opened and printed in Chromium. */

const date = '2026-11-18T08:00:00Z';
const sample = sampleBrief('sample', date);
const long: Brief = {
  ...sample,
  marking: {
    tlp: 'AMBER+STRICT',
    restrictions:
      'Not for release to contractors; handle through the issuing desk only, and destroy after reading by 31 March',
  },
};

let browser: Browser;
const folder = mkdtempSync(path.join(tmpdir(), 'html-'));
beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium to print with.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(
  publication: Publication,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<[Page, string[]]> {
  const page = await browser.newPage({ colorScheme });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setContent(writeHtml(publication));
  return [page, requests];
}

async function printedPages(publication: Publication): Promise<string[]> {
  const [page] = await opened(publication);
  const file = path.join(folder, 'printed.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  await page.close();
  return run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
}

describe('the exported web page', () => {
  test.each([
    ['a short marking', sample, 'TLP:AMBER'],
    ['long restrictions', long, 'TLP:AMBER+STRICT'],
  ])('prints %s at head and foot of every page, and page x of y', async (_, brief, label) => {
    const pages = await printedPages(buildPublication(brief, { date }));
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, text] of pages.entries()) {
      expect(text.split(label).length - 1, `page ${index + 1}`).toBeGreaterThanOrEqual(2);
      expect(text).toContain(`${index + 1} of ${pages.length}`);
    }
  });

  test('prints the ground of the marking on every page, also where backgrounds are left out', async () => {
    const [page] = await opened(buildPublication(sample, { date }));
    const file = path.join(folder, 'ground.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: false }));
    await page.close();
    // The corners at the right of the second page, in grey: a short marking on black takes more than a fifth of each.
    for (const top of [6, 280]) {
      const box = ['-r', '25.4', '-x', '150', '-y', String(top), '-W', '40', '-H', '12'];
      const picture = path.join(folder, 'corner');
      run('pdftoppm', '-gray', '-singlefile', '-f', '2', ...box, file, picture);
      const pixels = readFileSync(`${picture}.pgm`).subarray(-40 * 12);
      const black = pixels.filter((value) => value < 40).length;
      expect(black / pixels.length).toBeGreaterThan(0.2);
    }
  });

  test('tables of many columns scroll on a narrow screen instead of cutting words', async () => {
    const [page] = await opened(buildPublication(sample, { date }));
    await page.setViewportSize({ width: 380, height: 800 });
    const widths = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      tables: Array.from(document.querySelectorAll('table'), (table) => table.offsetWidth),
    }));
    expect(widths.page).toBe(380);
    expect(Math.max(...widths.tables)).toBeGreaterThan(700);
    await page.close();
  });

  test('leaves no head of a table alone at the end of a page', async () => {
    const line = paragraph(text('Tankers pass the strait under pilots. '.repeat(3)));
    const blocks = Array.from({ length: 60 }, (_, index) => [
      ...Array.from({ length: (index % 7) + 1 }, () => line),
      table(
        [0.5, 0.5],
        ['Headword', 'Flag'],
        [
          ['Tern', 'Osterra'],
          ['Gull', 'Corvane'],
        ],
        'Ships',
      ),
    ]).flat();
    const publication = { ...buildPublication(sample, { date }), titleLines: [], blocks, notes: [] };
    const pages = await printedPages(publication);
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      const lines = page.split('\n').filter((each) => each.trim() !== '' && !/TLP:|\d+ of \d+/.test(each));
      expect(lines.at(-1)).not.toMatch(/Headword|Table \d/);
    }
  });

  test('asks for nothing, and is dark where the reader’s screen is', async () => {
    const [page, requests] = await opened(buildPublication(sample, { date }), 'dark');
    const colors = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color];
    });
    expect(colors).toEqual(['rgb(30, 30, 28)', 'rgb(236, 235, 231)']);
    expect(requests).toEqual([]);
    await page.close();
  });
});
