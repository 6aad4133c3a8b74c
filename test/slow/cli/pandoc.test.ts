import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '#engine/import/import-file.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { briefCounts } from '#shared/brief/queries.ts';
import { writeText } from '#shared/publication/writers/text.ts';

const reports = join(import.meta.dirname, '../../fixtures/reports');
const hasPandoc = spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status === 0;
const options = { newId: countingIds('p'), now: '2026-03-01T08:00:00Z' };
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pandoc-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const words = (text: string) => new Set(text.match(/\p{L}{3,}/gu));

/** Turns a text report into another format with pandoc, every line a paragraph of its own, and imports that. */
async function imported(report: string, format: 'docx' | 'html' | 'odt') {
  const lines = readFileSync(join(reports, report), 'utf8').split('\n');
  const input = lines.map((line) => line.replace(/^\s{4,}/, '')).join('\n\n');
  const out = join(folder, `${report}.${format}`);
  const run = spawnSync('pandoc', ['-f', 'markdown-tex_math_dollars', '-o', out], {
    input,
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  return importFile(out, options);
}

describe.skipIf(!hasPandoc)('reports that went through pandoc', () => {
  const files = readdirSync(reports).filter((name) => name.endsWith('.txt'));

  it.each(files)('lose no word on their way from Word: %s', async (report) => {
    const result = await imported(report, 'docx');
    if (!result.ok) throw new Error(result.error.message);
    const all = `${writeText(result.value.brief)} ${JSON.stringify(result.value.brief)}`;
    const lost = [...words(readFileSync(join(reports, report), 'utf8'))].filter(
      (word) => !words(all).has(word),
    );
    expect(lost).toEqual([]);
    expect(result.value.report.format).toBe('docx');
  });

  it('are taken apart as from plain text', async () => {
    const plain = await importFile(join(reports, 'd-full.txt'), options);
    for (const format of ['docx', 'html'] as const) {
      const result = await imported('d-full.txt', format);
      expect(result.ok && briefCounts(result.value.brief)).toEqual(
        plain.ok && briefCounts(plain.value.brief),
      );
    }
  });

  it('are refused by name as OpenDocument', async () => {
    const result = await imported('d-full.txt', 'odt');
    expect(result).toMatchObject({ ok: false, error: { code: 'file-not-recognised' } });
  });
});
