import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWordParts } from '#engine/import/word-parts.ts';
import { wordToHtml } from '#engine/import/word-to-html.ts';
import { forgeZip } from '../../electron/engine/brief-file/zip-forge.ts';
import { docxParts, forgeDocx, paragraph } from '../../electron/engine/import/forge-docx.ts';

async function converted(bytes: Uint8Array): Promise<string> {
  const parts = await readWordParts(bytes);
  const html = parts.ok ? await wordToHtml(parts.value) : parts;
  return html.ok ? 'read' : html.error.code;
}

describe('what is packed like a Word document', () => {
  it('is refused where its text would fill the memory', async () => {
    const bomb = forgeDocx({ body: paragraph(' '.repeat(31_000_000)) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await converted(bomb)).toBe('file-too-large');
    const lying = docxParts({ body: paragraph(' '.repeat(5_000_000)) }).map((part) =>
      part.name === 'word/document.xml' ? { ...part, uncompressedSize: 1_000 } : part,
    );
    expect(await converted(forgeZip(lying))).toBe('file-damaged');
  });

  it('is refused where its texts would fill the memory together', async () => {
    const text = `<x>${' '.repeat(25_000_000)}</x>`;
    const parts = { 'word/header1.xml': text, 'word/header2.xml': text, 'word/header3.xml': text };
    expect(await converted(forgeDocx({ body: paragraph('fine'), parts }))).toBe('file-too-large');
  });

  it('is never unpacked beyond the size it tells, however much it would give', () => {
    const driver = join(import.meta.dirname, 'unpack-lying.ts');
    const args = ['--disable-warning=ExperimentalWarning', driver];
    const told = spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
    const { refusal, megabytes } = JSON.parse(told);
    expect(refusal).toBe('damaged');
    expect(megabytes).toBeLessThan(400);
  });

  it('is refused where it is no XML or nests without end', async () => {
    expect(await converted(forgeDocx({ body: '<w:p>' }))).toBe('file-damaged');
    const deep = `${'<w:smartTag>'.repeat(50_000)}${'</w:smartTag>'.repeat(50_000)}`;
    expect(await converted(forgeDocx({ body: deep }))).toBe('file-damaged');
  });

  it('is read where it is one', async () => {
    expect(await converted(forgeDocx({ body: paragraph('fine') }))).toBe('read');
  });
});
