import { layoutName } from '#shared/readers/layout-name.ts';
import type { ImportReport, ReadingFormat } from '#shared/readers/reading.ts';

const formatNames: Readonly<Record<ReadingFormat, string>> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'a web page',
  docx: 'a Word document',
  json: 'JSON',
  brief: 'a Briefwright file',
};

/** Says in a sentence or two what an import made of a text. */
export function importSentence(report: ImportReport): string {
  const count = report.recognised.reduce((sum, item) => sum + item.count, 0);
  const layout = report.template === null ? '' : `, laid out as ${layoutName(report.template)}`;
  const read = `Read as ${formatNames[report.format]}${layout}.`;
  if (count === 0) return `${read} Nothing in it was recognised, so all of it was kept as text.`;
  const records = count === 1 ? '1 thing was recognised' : `${count} things were recognised`;
  const kept = report.kept.length;
  if (kept === 0) return `${read} ${records}; nothing was left over.`;
  return `${read} ${records}; ${kept === 1 ? '1 passage was' : `${kept} passages were`} kept as text.`;
}
