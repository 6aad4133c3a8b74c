import { layoutName } from '#shared/readers/layout-name.ts';
import type { ImportReport, ReadingFormat } from '#shared/readers/reading.ts';

const formatNames: Readonly<Record<ReadingFormat, string>> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'a web page',
  docx: 'a Word document',
  json: 'JSON',
  brief: 'a Briefwright file',
  ach: 'a file of ACH',
  csv: 'a table',
  xlsx: 'a spreadsheet',
};

/** Whether a file already was a brief, so that nothing in it had to be recognised. */
export function wasBrief({ format }: Pick<ImportReport, 'format'>): boolean {
  return format === 'brief' || format === 'json';
}

/** Whether a file held a matrix, which says nothing twice but may say what is not known. */
export function isMatrix({ format }: Pick<ImportReport, 'format'>): boolean {
  return format === 'ach' || format === 'csv' || format === 'xlsx';
}

function takenOver({ format, contradictions }: ImportReport): string {
  const read = `Read as ${formatNames[format]}. All of it was taken over`;
  const count = contradictions.length;
  if (count === 0) return `${read} as it was.`;
  return `${read}; ${count === 1 ? 'one thing' : `${count} things`} had to be put right.`;
}

/** Says in a sentence or two what an import made of a text. */
export function importSentence(report: ImportReport): string {
  if (wasBrief(report)) return takenOver(report);
  const count = report.recognised.reduce((sum, item) => sum + item.count, 0);
  const layout = report.template === null ? '' : `, laid out as ${layoutName(report.template)}`;
  const read = `Read as ${formatNames[report.format]}${layout}.`;
  if (count === 0) return `${read} Nothing in it was recognised, so all of it was kept as text.`;
  const records = count === 1 ? '1 thing was recognised' : `${count} things were recognised`;
  const kept = report.kept.length;
  if (kept === 0) return `${read} ${records}; nothing was left over.`;
  return `${read} ${records}; ${kept === 1 ? '1 passage was' : `${kept} passages were`} kept as text.`;
}
