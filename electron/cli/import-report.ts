import { layoutName } from '#shared/readers/layout-name.ts';
import type { ImportReport } from '#shared/readers/reading.ts';
import type { Terminal } from './terminal.ts';

/** Says on stderr what an import recognised, kept as text, left out and found contradictory. */
export function tellReport(file: string, report: ImportReport, terminal: Terminal): void {
  const { recognised, kept, contradictions, leftOut } = report;
  const layout = report.template === null ? '' : ` (laid out as ${layoutName(report.template)})`;
  const counts = recognised.map(({ what, count }) => `${what.toLowerCase()} ${count}`).join(', ');
  terminal.tell(`${file}${layout}: ${counts === '' ? 'read' : counts}`);
  for (const { message } of contradictions) terminal.tell(`  to look at: ${message}`);
  for (const { where, excerpt } of kept) terminal.tell(`  kept as text, ${where}: ${excerpt}`);
  for (const line of leftOut) terminal.tell(`  left out: ${line}`);
}
