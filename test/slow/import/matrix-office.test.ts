import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importFile } from '#engine/import/import-file.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { newId } from '#shared/brief/ids.ts';
import { writeMatrixCsv } from '#shared/publication/writers/matrix-csv.ts';
import { writeMatrixXlsx } from '#shared/publication/writers/matrix-xlsx.ts';
import { matrixContent } from '../../fixtures/any-matrix-brief.ts';

/*
 * LibreOffice opens what is written of a matrix, and what it saves of it is read as the same matrix.
 */

const folder = mkdtempSync(join(tmpdir(), 'matrix-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = sampleBrief('velani-strait', '2026-11-18T08:00:00Z');

function savedByOffice(from: string, bytes: string | Uint8Array, to: string): Uint8Array {
  const file = join(folder, `from-${from}-to-${to}.${from}`);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, to);
  // What the dialog of LibreOffice chooses by itself when it sees the mark at the start.
  const read = from === 'csv' ? ['--infilter=CSV:44,34,76,1'] : [];
  const csv = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1' : to;
  execFileSync('soffice', [profile, '--headless', ...read, '--convert-to', csv, '--outdir', out, file], {
    stdio: 'ignore',
  });
  return readFileSync(join(out, `from-${from}-to-${to}.${to}`));
}

async function contentOf(name: string, bytes: Uint8Array) {
  const read = await importFile({ name, bytes }, { newId, now: '2026-11-30T09:00:00Z' });
  if (!read.ok) throw new Error(read.error.message);
  return matrixContent(read.value.brief);
}

test.each(['xlsx', 'ods', 'csv'])(
  'a spreadsheet saved again as %s is the same matrix',
  async (to) => {
    const bytes = savedByOffice('xlsx', writeMatrixXlsx(sample), to);
    expect(await contentOf(`m.${to}`, bytes)).toEqual(matrixContent(sample));
  },
  120_000,
);

test('a CSV file opens as a table', async () => {
  const bytes = savedByOffice('csv', writeMatrixCsv(sample), 'xlsx');
  expect(await contentOf('m.xlsx', bytes)).toEqual(matrixContent(sample));
}, 120_000);
