import type { Brief } from '#shared/brief/brief.ts';
import type { ExportChoice } from '#shared/ipc/contract.ts';
import { holdsRecords, holdsSources } from '#shared/publication/formats.ts';
import { type Result, success } from '#shared/result.ts';
import { type ExportOptions, formatWriters, type RenderedExport } from './format-writers.ts';
import { labelFindings } from './label-findings.ts';

export type { ExportOptions, RenderedExport } from './format-writers.ts';

const incomplete =
  'The brief was written by a newer version of Briefwright: what this version does not know is not in the file.';

/**
 * Makes the file of a brief in the chosen format, in memory. Comes back with `template-unusable` for a house template
 * that cannot be used, and with `export-refused` if the format cannot hold the brief.
 */
export async function renderExport(
  brief: Brief,
  { format, pdfStandard }: Pick<ExportChoice, 'format' | 'pdfStandard'>,
  options: ExportOptions,
): Promise<Result<RenderedExport>> {
  const rendered = await formatWriters[format](brief, { ...options, pdfStandard });
  if (!rendered.ok) return rendered;
  const { bytes, findings } = rendered.value;
  const known = options.newer && !holdsRecords(format) ? [incomplete] : [];
  const named = format === 'brief' || holdsSources(format) ? [] : labelFindings(brief);
  return success({ bytes, findings: [...known, ...findings, ...named] });
}
