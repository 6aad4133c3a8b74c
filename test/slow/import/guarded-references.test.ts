import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readGuardedReferences } from '#engine/import/guarded-references.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'references-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): { readonly file: string } {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return { file: at };
}

const titles = async (job: { readonly file: string } | { readonly text: string }) => {
  const read = await readGuardedReferences(job);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.found.map(({ fields }) => fields.title);
};

describe('lists of references', () => {
  test('are read in each format, with the parser of BibTeX in a thread whose built-in objects are closed', async () => {
    expect(await titles({ text: '@book{a, title={M{\\"u}nze}}' })).toEqual(['Münze']);
    expect(await titles({ text: 'TY  - BOOK\nTI  - Ice\nER  - ' })).toEqual(['Ice']);
    expect(await titles(file('a.json', '[{"type":"book","title":"Fog"}]'))).toEqual(['Fog']);
  });

  test('are read in whatever encoding programs write them', async () => {
    const text = 'TY  - BOOK\r\nTI  - Eisstraße\r\nER  - \r\n';
    expect(await titles(file('latin.ris', Buffer.from(text, 'latin1')))).toEqual(['Eisstraße']);
    expect(await titles(file('wide.ris', Buffer.from(`\ufeff${text}`, 'utf16le')))).toEqual(['Eisstraße']);
    expect(await titles(file('utf8.ris', `\ufeff${text}`))).toEqual(['Eisstraße']);
  });

  test('of two thousand works are read whole', async () => {
    const entry = (number: number) =>
      `@article{k${number}, title={Ice of the year ${number}}, author={Doe, Jane}, year=2019, doi={10.1000/${number}}}\n`;
    const text = Array.from({ length: 2_000 }, (_, index) => entry(index)).join('');
    expect(await titles({ text })).toHaveLength(2_000);
  });

  test('that want too much time end their thread only, and it is said in words', async () => {
    const dear = `@misc{a, title={${'$'.repeat(20_000)}}}\n`.repeat(8);
    const read = await readGuardedReferences({ text: dear }, { cpuMs: 300, heapMegabytes: 256 });
    expect(read).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
    expect(await titles({ text: 'TY  - BOOK\nTI  - After\nER  - ' })).toEqual(['After']);
  });

  test('that are missing are told so', async () => {
    const read = await readGuardedReferences({ file: path.join(folder, 'gone.bib') });
    expect(read).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
  });
});
