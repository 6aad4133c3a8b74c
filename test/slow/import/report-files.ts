import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderExport } from '#engine/export/write-export.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { readText } from '#shared/readers/read.ts';
import { reportFixture } from '../../fixtures/reports/report-fixture.ts';

const formats = ['txt', 'md', 'html', 'docx', 'json', 'brief'] as const;
const at = '2026-03-01T08:00:00Z';

/** Writes reports as files of every kind by turns, each under a title of its own, and gives their paths in order. */
export async function writeReportFiles(folder: string, count: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const text = reportFixture('d-full.txt');
  const paths: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const format = formats[index % formats.length] ?? 'txt';
    const { brief } = readText(text, { newId: countingIds(`r${index}-`), now: at });
    const titled = { ...brief, id: `report-${index}` as typeof brief.id, title: `Report ${index}` };
    const rendered = await renderExport(titled, { format, pdfStandard: 'ua-1' }, { date: at });
    if (!rendered.ok) throw new Error(rendered.error.message);
    const path = join(folder, `report ${String(index).padStart(4, '0')}.${format}`);
    writeFileSync(path, rendered.value.bytes);
    paths.push(path);
  }
  return paths;
}
