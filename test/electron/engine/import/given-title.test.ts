import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { titledByFirstLine } from '#engine/import/given-title.ts';
import { importFile } from '#engine/import/import-file.ts';
import type { ImportedFile } from '#engine/import/imported-file.ts';
import { briefText } from '#shared/prose/brief-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'given-title-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = {
  newId: () => `id${Math.random().toString(36).slice(2, 16).padEnd(14, '0')}`,
  now: '2026-11-18T08:00:00Z',
};
const untitled = '- Ferries sail at six.\n- Pilots are paid.\n';

async function read(name: string, text: string): Promise<ImportedFile> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const imported = await importFile(file, options);
  if (!imported.ok) throw new Error(imported.error.message);
  return imported.value;
}

describe('a report without a title', () => {
  test('is called as its file', async () => {
    expect((await read('harbour_of Ilsen.2026.txt', untitled)).brief.title).toBe('harbour of Ilsen.2026');
    expect((await read('notes.html', '<ul><li>Ferries sail at six.</li></ul>')).brief.title).toBe('notes');
  });

  test('keeps the title it has', async () => {
    const titled = await read(
      'a1.txt',
      'Harbour of Ilsen open in winter\n\n1. Bottom Line Up Front\nIt stays open.\n',
    );
    expect(titled.brief.title).toBe('Harbour of Ilsen open in winter');
  });

  test('takes a first line that reads as one, which then stands nowhere else', async () => {
    const { brief, report } = await read(
      'x.txt',
      'Ferries of Ilsen\n\nThey sail at six. The crew is paid.\n',
    );
    expect(brief.title).toBe('Ferries of Ilsen');
    expect(briefText(brief).match(/Ferries of Ilsen/g)).toHaveLength(1);
    expect(briefText(brief)).toContain('They sail at six.');
    expect(JSON.stringify(report.kept)).not.toContain('Ferries of Ilsen');
  });

  test('pasted, is called by its first line, shortened at a word', async () => {
    const bytes = new TextEncoder().encode(untitled);
    const pasted = await importFile({ name: 'Pasted text.txt', bytes }, options);
    if (!pasted.ok) throw new Error(pasted.error.message);
    expect(pasted.value.brief.title).toBe('');
    expect(titledByFirstLine(pasted.value).brief.title).toBe('Ferries sail at six.');
    const long = `- ${'Ferries sail at six. '.repeat(9)}\n- Pilots are paid.\n`;
    const other = await importFile({ name: 'x.txt', bytes: new TextEncoder().encode(long) }, options);
    if (!other.ok) throw new Error(other.error.message);
    const { title } = titledByFirstLine(other.value).brief;
    expect(title).toMatch(/^Ferries sail .*\w…$/);
    expect(title.length).toBeLessThanOrEqual(81);
  });
});
