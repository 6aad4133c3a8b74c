import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, describe, expect, test } from 'vitest';
import type { Publication } from '#shared/publication/publication.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { writeHtml } from '#shared/publication/writers/html.ts';
import { findChromium } from '../../../../e2e/electron-stand-in/chromium/find-chromium.ts';
import { paragraph, richPublication, text } from '../../../fixtures/publication.ts';
import { hasProgram, run, withPdf } from '../../pdf/pdf-tools.ts';
import { pagesInLibreOffice } from '../../word/word-tools.ts';

/* Sentences of every length, so that each piece stands at the end of a line in one of them. */

const held = ['58–68 %', '40–<50 %', '12 km', '20 000', 'E 4', 'hypothesis A', 'p. 9'];
const count = 60;

function publication(): Publication {
  const blocks = held.flatMap((piece) =>
    Array.from({ length: count }, (_, index) =>
      paragraph(
        text(`${'x'.repeat(index + 1)} tankers pass the strait in winter as they did before: ${piece} so`),
      ),
    ),
  );
  return { ...richPublication, blocks, notes: [] };
}

const folder = mkdtempSync(path.join(tmpdir(), 'held-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function expectHeld(lines: string): void {
  const plain = lines.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
  for (const piece of held) expect(plain.split(piece).length - 1, piece).toBe(count);
}

describe('no line ends inside of a range, a unit or a label', () => {
  test.skipIf(!hasProgram('soffice'))('in Word, as LibreOffice lays it out', async () => {
    expectHeld((await pagesInLibreOffice(await writeDocx(publication()))).join('\n'));
  });

  test.skipIf(!hasProgram('pdftotext'))('in PDF', () =>
    withPdf(publication(), 'ua-1', (file) => expectHeld(run('pdftotext', '-layout', file, '-'))),
  );

  test('in a printed web page', async () => {
    const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
    const page = await browser.newPage();
    await page.setContent(writeHtml(publication()));
    const file = path.join(folder, 'printed.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    await browser.close();
    expectHeld(run('pdftotext', '-layout', file, '-'));
  });
});
