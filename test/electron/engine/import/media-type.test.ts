import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { sniffMediaType } from '#engine/import/media-type.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { noise } from '../../../fixtures/noise.ts';
import { sampleBrief } from '../brief-file/sample-brief.ts';

const meta = { programVersion: '0.1.0', written: '2026-03-01T09:00:00Z' };

async function sniffed(bytes: string | Uint8Array, name: string) {
  const given = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
  const { mediaType, claimed } = await sniffMediaType(given, name);
  return claimed === null ? mediaType : [mediaType, claimed];
}

const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

/** The start of a program for Windows: two letters, and at the place byte 60 names, two more. */
const program = `MZ${'\0'.repeat(58)}\x40\0\0\0PE\0\0${'\0'.repeat(40)}`;

describe('sniffMediaType', () => {
  it.each([
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['image/gif', 'GIF89a\x01\0'],
    ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['audio/wav', 'RIFF\x24\0\0\0WAVEfmt '],
    ['image/tiff', 'II*\0\x08\0\0\0'],
    ['image/bmp', 'BM\x0e\0\0\0\0\0\0\0\x36\0\0\0'],
    ['image/heic', '\0\0\0\x1cftypheic\0\0\0\0'],
    ['video/mp4', '\0\0\0\x1cftypisom\0\0\0\0'],
    ['application/pdf', '%PDF-1.7\n'],
    ['application/x-ole-storage', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['application/gzip', '\x1f\x8b\x08\0'],
    ['application/x-tar', `${'x'.repeat(257)}ustar\0`],
    ['audio/mpeg', 'ID3\x04\0'],
    ['audio/mpeg', '\xff\xfb\x90\x44'],
    ['application/x-elf', '\x7fELF\x02\x01'],
    ['application/vnd.microsoft.portable-executable', program],
    ['text/html', '<!DOCTYPE html><p>x</p>'],
    ['image/svg+xml', '<?xml version="1.0"?>\n<!-- by hand --><svg xmlns="x"/>'],
    ['application/xml', '<?xml version="1.0"?><kml/>'],
    ['message/rfc822', 'From: a@b.example\r\nTo: c\r\n d\r\nMIME-Version: 1.0\r\n\r\nHello'],
    ['text/plain', 'Plain words.'],
    ['text/plain', ''],
  ])('tells %s without a name', async (type, bytes) => {
    expect(await sniffed(bytes, 'given')).toBe(type);
  });

  it('takes two letters at the start of a text for a text', async () => {
    for (const words of ['BM sales rose', 'MZ told us so', 'PK is a name', '\xff\xfea\0b\0']) {
      expect(await sniffed(words, 'note.txt')).toBe('text/plain');
    }
  });

  it('looks into archives', async () => {
    const word = await writeDocx(buildPublication(sampleBrief, { date: meta.written }));
    expect(await sniffed(word, 'a.docx')).toMatch(/wordprocessingml/);
    expect(await sniffed(writeBriefFile(sampleBrief, meta), 'a.brief')).toMatch(/briefwright/);
    expect(await sniffed(zip('[Content_Types].xml', 'xl/workbook.xml'), 'a.xlsx')).toMatch(/spreadsheetml/);
    expect(await sniffed(zip('[Content_Types].xml', 'ppt/a.xml'), 'a.pptx')).toMatch(/presentationml/);
    expect(await sniffed(zip('[Content_Types].xml', 'word/vbaProject.bin'), 'a.docm')).toMatch(
      /macro-enabled/,
    );
    expect(await sniffed(zip('doc.kml'), 'a.kmz')).toMatch(/kmz/);
    expect(await sniffed(zip('notes.txt'), 'a.zip')).toBe('application/zip');
    const text = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] });
    expect(await sniffed(text, 'a.odt')).toBe('application/vnd.oasis.opendocument.text');
    const lie = zipSync({ mimetype: [strToU8('text/html'), { level: 0 }], 'a.txt': strToU8('x') });
    expect(await sniffed(lie, 'a.zip')).toBe('application/zip');
    expect(await sniffed(Buffer.concat([zip('a').subarray(0, 30), noise(500, 1)]), 'a.zip')).toBe(
      'application/zip',
    );
  });

  it('asks the name only which kind of plain text it is', async () => {
    expect(await sniffed('a;b\n1;2', 'figures.CSV')).toBe('text/csv');
    expect(await sniffed('# Title', 'a.md')).toBe('text/markdown');
    expect(await sniffed('{"a":1}', 'a.geojson')).toBe('application/json');
    expect(await sniffed('<gpx/>', 'track.gpx')).toBe('application/xml');
    expect(await sniffed(noise(2_000, 1), 'a.csv')).toEqual(['application/octet-stream', 'text/csv']);
  });

  it('says what the name claims where it is something else', async () => {
    expect(await sniffed('%PDF-1.7\n', 'photo.png')).toEqual(['application/pdf', 'image/png']);
    expect(await sniffed(program, 'report.pdf')).toEqual([
      'application/vnd.microsoft.portable-executable',
      'application/pdf',
    ]);
    expect(await sniffed('<html><script>', 'table.xls')).toEqual(['text/html', 'application/x-ole-storage']);
    expect(await sniffed('words', 'data.json')).toEqual(['text/plain', 'application/json']);
    expect(await sniffed('{\\rtf1', 'letter.doc')).toBe('application/rtf');
    expect(await sniffed('%PDF-1.7\n', 'version 2.1')).toBe('application/pdf');
  });

  it('is quick with texts made to keep it busy', async () => {
    const started = performance.now();
    for (const text of [
      '<!---->'.repeat(9_000),
      '<!--'.repeat(16_000),
      'a: b\n '.repeat(10_000),
      ' '.repeat(64_000),
    ]) {
      expect(await sniffed(text, 'a.txt')).toBe('text/plain');
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
