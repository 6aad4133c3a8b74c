import { existsSync } from 'node:fs';
import path from 'node:path';
import { importFile } from '#engine/import/import-file.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';

/* A report of the seed's form, from its file to a brief, in a process that has imported before. */

const projectFolder = path.resolve(import.meta.dirname, '../..');
const seedReport = path.resolve(projectFolder, '../shared/samples/seed-report.txt');
const ownReport = path.join(projectFolder, 'test/fixtures/reports/d-full.txt');
const report = existsSync(seedReport) ? seedReport : ownReport;

async function importReport(): Promise<void> {
  const read = await importFile(report, { newId: countingIds('i'), now: '2026-11-18T06:00:00Z' });
  if (!read.ok) throw new Error(read.error.message);
}

await measure(`import of ${path.basename(report)} (reach: under 20 ms)`, {
  unit: 'ms',
  candidate: importReport,
  rounds: 31,
});
