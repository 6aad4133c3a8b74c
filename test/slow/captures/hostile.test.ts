import { afterAll, describe, expect, test } from 'vitest';
import { CaptureReader } from '#engine/captures/guarded-capture.ts';
import type { NamedBytes } from '#engine/import/import-file.ts';
import { forgeZip } from '../../electron/engine/brief-file/zip-forge.ts';
import { drawnLines, forgePdf, packed, pdfOf } from '../../electron/engine/captures/forge-pdf.ts';
import { docxParts, forgeDocx, paragraph } from '../../electron/engine/import/forge-docx.ts';

/* Files that were made to do harm are given up, each with a sentence that names it, and the next one is read. */

const reader = new CaptureReader();
afterAll(() => reader.end());

const honest: NamedBytes = { name: 'notice.txt', bytes: Buffer.from('The channel is closed.') };

const tooMuch = /^“[^”]+” was not captured: it took more time or memory than a text ever needs/;

async function messageOf(name: string, bytes: Uint8Array): Promise<string> {
  const read = await reader.read({ name, bytes });
  const next = await reader.read(honest);
  expect(next.ok).toBe(true);
  if (read.ok) return 'read';
  expect(read.error.message).toContain(`“${name}”`);
  return read.error.message;
}

/** A megabyte of a few signs over and over, for as long as it takes. */
const blank = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000, ' ');

describe('a PDF', () => {
  test('of 10,000 pages is refused for their number', async () => {
    const pages = Array.from({ length: 10_000 }, (_, index) => ({
      value: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Name/p${index}>>`,
    }));
    const kids = pages.map((_, index) => `${index + 3} 0 R`).join(' ');
    const bytes = forgePdf([
      { value: '<</Type/Catalog/Pages 2 0 R>>' },
      { value: `<</Type/Pages/Count 10000/Kids[${kids}]>>` },
      ...pages,
    ]);
    expect(await messageOf('pages.pdf', bytes)).toMatch(
      /it has 10,000 pages, and no more than 2,000 are read/,
    );
  });

  test('that says it has a million pages and has one, or none, is refused', async () => {
    const lying = Buffer.from(
      pdfOf([packed(drawnLines(['Words.']))])
        .toString('latin1')
        .replace('/Count 1', '/Count 9'),
      'latin1',
    );
    expect(await messageOf('lying.pdf', lying)).toMatch(/damaged|^read$/);
  });

  test.each([
    ['a stream that grows to gigabytes', packed(packed(blank(1_000)).stream ?? Buffer.of(), 1)],
    ['streams packed in each other', packed(blank(900), 3)],
  ])('with %s is given up', async (_, drawing) => {
    const value = drawing.value.replace('/Filter[/FlateDecode]', '/Filter[/FlateDecode/FlateDecode]');
    expect(await messageOf('bomb.pdf', pdfOf([{ ...drawing, value }]))).toMatch(tooMuch);
  });

  test('whose pages draw the same endless words again and again is given up', async () => {
    const words = packed(Buffer.from(`BT /F1 12 Tf ${'1 0 0 1 72 700 Tm (word) Tj '.repeat(3_000_000)} ET`));
    const message = await messageOf('words.pdf', pdfOf([words, words, words]));
    expect(message).toMatch(/more than 4 million characters|took more time or memory/);
  });

  test.each([100_000, 1_000_000])('with %i lines on a page has more words than a capture', async (count) => {
    const line = (index: number) => `1 0 0 1 72 ${700 - (index % 600)} Tm (${'word '.repeat(9)}${index}) Tj`;
    const lines = packed(
      Buffer.from(`BT /F1 12 Tf ${Array.from({ length: count }, (_, i) => line(i)).join(' ')} ET`),
    );
    const bytes = pdfOf([packed(drawnLines(['Words.'])), lines]);
    expect(await messageOf('page.pdf', bytes)).toMatch(/its text has more than 4 million characters/);
  });

  test('whose pages lie in a circle is refused', async () => {
    const bytes = forgePdf([
      { value: '<</Type/Catalog/Pages 2 0 R>>' },
      { value: '<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>' },
    ]);
    expect(await messageOf('circle.pdf', bytes)).toMatch(/damaged|took more time/);
  });
});

describe('a Word document', () => {
  test('that is a bomb is refused', async () => {
    const bomb = forgeDocx({ body: paragraph(' '.repeat(31_000_000)) });
    expect(await messageOf('bomb.docx', bomb)).toMatch(/was not captured: .*larger unpacked/);
    const lying = docxParts({ body: paragraph(' '.repeat(5_000_000)) }).map((part) =>
      part.name === 'word/document.xml' ? { ...part, uncompressedSize: 1_000 } : part,
    );
    expect(await messageOf('lying.docx', forgeZip(lying))).toMatch(/was not captured/);
  });
});

describe('a mail', () => {
  test('with parts in parts without end is refused', async () => {
    const head = 'From: a@b.example\nMIME-Version: 1.0\n';
    const deep = Array.from(
      { length: 5_000 },
      (_, index) => `Content-Type: multipart/mixed; boundary="b${index}"\n\n--b${index}\n`,
    ).join('');
    expect(await messageOf('deep.eml', Buffer.from(head + deep))).toMatch(/deeper in each other/);
  });

  test('of a hundred thousand parts is refused, and so is one with an endless head', async () => {
    const head = 'From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n';
    const parts = '--x\nContent-Type: image/png\n\nx\n'.repeat(100_000);
    expect(await messageOf('parts.eml', Buffer.from(head + parts))).toMatch(/was not captured/);
    const long = `From: a@b.example\nMIME-Version: 1.0\n${'X-Long: y\n'.repeat(500_000)}\nWords.`;
    expect(await messageOf('head.eml', Buffer.from(long))).toMatch(/was not captured/);
  });
});

test.each([
  ['elements', '<p><b>word</b></p>', /was not captured/],
  ['words', 'word and word and word ', /more than 4 million characters|took more/],
  ['open tags', '<div>', /^read$|was not captured/],
  ['attributes', 'x=1 ', /^read$|was not captured/],
])('a web page of 50 MB of %s is refused or read, and nothing else suffers', async (_, piece, told) => {
  const start = '<html><body><a ';
  const page = start + piece.repeat(Math.floor((50_000_000 - start.length) / piece.length));
  expect(await messageOf('page.html', Buffer.from(page))).toMatch(told);
});
