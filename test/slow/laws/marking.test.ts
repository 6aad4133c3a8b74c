import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { renderExport } from '#engine/export/write-export.ts';
import { makeTemplates } from '#resources/templates/house-templates.ts';
import { type Brief, brief as briefSchema, makeBrief } from '#shared/brief/brief.ts';
import type { Marking } from '#shared/brief/marking.ts';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import type { ExportFormat } from '#shared/publication/formats.ts';
import { findChromium } from '../../../e2e/electron-stand-in/chromium/find-chromium.ts';
import { houseTemplate } from '../../electron/engine/export/word-template-fixture.ts';
import { run, structure } from '../pdf/pdf-tools.ts';
import {
  allPagesInLibreOffice,
  officeTemplate,
  pagesInLibreOffice,
  savedByLibreOffice,
} from '../word/word-tools.ts';

/*
 * The law of markings: in every format, whatever template a Word file is set in, the marking of the brief stands at head
 * and foot of every page, and no other stands anywhere.
 */

const date = '2026-11-18T08:00:00Z';
const folder = mkdtempSync(path.join(tmpdir(), 'marking-'));
let browser: Browser;
beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium to print with.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** About three pages about a harbour. */
function marked(marking: Marking, head: Partial<Brief> = {}): Brief {
  const empty = makeBrief('b', date);
  const section = sectionOfKind(empty, 'bottom-line');
  const line = 'The harbour of Ilsen stays open to ferries through the winter, on the terms of its pilots. ';
  const lead = proseOfParagraphs(Array.from({ length: 40 }, () => line.repeat(3)));
  return briefSchema.parse({
    ...empty,
    title: 'Harbour of Ilsen open in winter',
    organisation: 'Desk of the North',
    serial: 'DN 12/2026',
    ...head,
    marking,
    sections: { ...empty.sections, [section.id]: { ...section, lead } },
  });
}

const markings: readonly (readonly [Marking, string])[] = [
  [{ tlp: 'RED', restrictions: '' }, 'TLP:RED'],
  [{ tlp: 'AMBER+STRICT', restrictions: 'ferry crews only' }, 'TLP:AMBER+STRICT ferry crews only'],
  [{ tlp: null, restrictions: 'House use only' }, 'House use only'],
  [{ tlp: null, restrictions: '' }, ''],
];

/** What a template says of the issue it was made for, or of another. */
const old: Partial<Brief> = {
  title: 'Quay of Brun closed',
  organisation: 'Desk of the South',
  serial: 'DS 11/2025',
};
const oldWords = /DS 11\/2025|Desk of the South|Quay of Brun|Old words/;

async function bytesOf(
  brief: Brief,
  format: ExportFormat | 'brief',
  template?: Uint8Array,
): Promise<Uint8Array> {
  const options = template === undefined ? { date } : { date, template };
  const made = await renderExport(brief, { format, pdfStandard: 'ua-1' }, options);
  if (!made.ok) throw new Error(made.error.message);
  return made.value.bytes;
}

const lastIssue = (marking: Marking) => bytesOf(marked(marking, old), 'docx');

const templates: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'plain template': async () => (await makeTemplates())['plain.docx'],
  'formal template': async () => (await makeTemplates())['formal.docx'],
  'template of a house': async () => houseTemplate(),
  'template of LibreOffice': () => officeTemplate(),
  'last issue, marked': () => lastIssue({ tlp: 'GREEN', restrictions: 'Old words' }),
  'last issue, not marked': () => lastIssue({ tlp: null, restrictions: '' }),
  'last issue with words of the house': () => lastIssue({ tlp: null, restrictions: 'Old words' }),
  'last issue, saved by another program': async () =>
    savedByLibreOffice(await lastIssue({ tlp: 'CLEAR', restrictions: 'Old words' })),
  'last issue in the formal template': async () => {
    const formal = (await makeTemplates())['formal.docx'];
    return bytesOf(marked({ tlp: 'GREEN', restrictions: 'Old words' }, old), 'docx', formal);
  },
};

async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const file = path.join(folder, 'pages.pdf');
  writeFileSync(file, bytes);
  return run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
}

async function htmlPages(bytes: Uint8Array): Promise<string[]> {
  const page = await browser.newPage();
  await page.setContent(Buffer.from(bytes).toString());
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return pdfPages(pdf);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Holds the law for the pages of a file. */
function holdMarking(pages: readonly string[], wanted: string): void {
  expect(pages.length).toBeGreaterThan(1);
  const [label = '', ...more] = wanted.startsWith('TLP') ? wanted.split(/ (.*)/s).filter(Boolean) : [wanted];
  for (const [index, page] of pages.map(oneLine).entries()) {
    const labels = page.match(/TLP:[A-Z+]+/g) ?? [];
    expect(new Set(labels), `page ${index + 1}`).toEqual(new Set(label.startsWith('TLP') ? [label] : []));
    for (const words of wanted === '' ? [] : [label, ...more]) {
      expect(page.split(words).length - 1, `page ${index + 1}: ${words}`).toBeGreaterThanOrEqual(2);
    }
    expect(page, `page ${index + 1}`).not.toMatch(oldWords);
  }
}

describe.each(markings)('the marking %j', (marking, wanted) => {
  const brief = marked(marking);

  test('stands on every page of a Word file', async () => {
    holdMarking(await pagesInLibreOffice(await bytesOf(brief, 'docx')), wanted);
  });

  test('stands on every page of a PDF, and is heard before the title', async () => {
    const bytes = await bytesOf(brief, 'pdf');
    holdMarking(await pdfPages(bytes), wanted);
    const told = oneLine(
      structure(path.join(folder, 'pages.pdf'))
        .map(({ text }) => text)
        .join(' '),
    );
    expect(told.indexOf(wanted)).toBeGreaterThanOrEqual(0);
    expect(told.indexOf(wanted)).toBeLessThan(told.indexOf('Harbour of Ilsen'));
  });

  test('stands on every printed page of a web page', async () => {
    holdMarking(await htmlPages(await bytesOf(brief, 'html')), wanted);
  });

  test.each(['md', 'txt'] as const)('stands at both ends of %s', async (format) => {
    const lines = Buffer.from(await bytesOf(brief, format))
      .toString()
      .replace(/[*\\]/g, '')
      .trim()
      .split('\n');
    expect(oneLine(lines.slice(0, 2).join(' '))).toContain(wanted);
    expect(lines.at(-1)).toContain(wanted);
    expect(lines.join('\n').match(/TLP:/g) ?? []).toHaveLength(wanted.startsWith('TLP') ? 2 : 0);
  });

  test('is kept by our own formats', async () => {
    expect(JSON.parse(Buffer.from(await bytesOf(brief, 'json')).toString()).marking).toEqual(marking);
    const read = await readBriefFile(await bytesOf(brief, 'brief'));
    expect(read.ok && read.value.brief.marking).toEqual(marking);
  });
});

describe.each(Object.keys(templates))('on the %s', (name) => {
  test('every marking stands on every page, and nothing of the last issue', async () => {
    const template = await templates[name]?.();
    const files = await Promise.all(markings.map(([marking]) => bytesOf(marked(marking), 'docx', template)));
    for (const [index, pages] of (await allPagesInLibreOffice(files)).entries()) {
      holdMarking(pages, markings[index]?.[1] ?? '');
    }
  });
});

test.each(['last issue, marked', 'last issue, not marked', 'last issue, saved by another program'])(
  'the %s becomes the new issue, with its own number and title at head and foot',
  async (name) => {
    const docx = await bytesOf(marked({ tlp: 'RED', restrictions: '' }), 'docx', await templates[name]?.());
    for (const page of await pagesInLibreOffice(docx)) {
      expect(page).toContain('Desk of the North · DN 12/2026');
      expect(page).toMatch(/Harbour of Ilsen open in winter\s+\d of \d/);
    }
  },
);
